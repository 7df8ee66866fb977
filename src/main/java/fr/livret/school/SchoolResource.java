package fr.livret.school;

import fr.livret.security.AnyCaller;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools")
@Produces(MediaType.APPLICATION_JSON)
class SchoolResource {

    private final SchoolService schools;
    private final Links links;

    SchoolResource(SchoolService schools, Links links) {
        this.schools = schools;
        this.links = links;
    }

    @GET
    @AnyCaller
    public RestResponse<Page<SchoolView>> list(@Valid @BeanParam PageQuery page) {
        var listed = schools.list(page);
        return links.page(
                page, listed.rows(), listed.total(), Function.identity(), school -> Cursor.after(school.uai()));
    }

    @GET
    @Path("{uai}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<SchoolView> get(
            @PathParam("uai") Uai uai, @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var school = schools.get(uai);
        return Answers.tagged(school, school.etag(), known);
    }

    @PUT
    @Path("{uai}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<SchoolView> put(
            @PathParam("uai") Uai uai, @BeanParam WriteCondition condition, @NotNull @Valid SchoolInput input) {
        return Answers.put(schools.put(uai, input, condition), SchoolView::etag, links.to("schools", uai.value()));
    }
}
