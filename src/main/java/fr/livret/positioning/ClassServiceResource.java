package fr.livret.positioning;

import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolYear;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.ByteOrder;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The services of a class, with their modes and what is to generate in them. */
@Path("schools/{uai}/classes/{code}/services")
@Produces(MediaType.APPLICATION_JSON)
class ClassServiceResource {

    private final ClassServices services;
    private final Links links;

    ClassServiceResource(ClassServices services, Links links) {
        this.services = services;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<ClassServiceRow>> list(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @QueryParam("period") @Nullable PeriodCode period,
            @Valid @BeanParam PageQuery page) {
        List<ClassServiceRow> all = services.list(uai, year, code, period);
        String subject = page.key(0).orElse("");
        String id = page.key(1).orElse("");
        List<ClassServiceRow> rest =
                all.stream().dropWhile(row -> !isAfter(row, subject, id)).toList();
        return links.page(page, rest, all.size(), Function.identity(), ClassServiceRow::cursor);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<ClassServiceRow> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        ClassServiceRow service = services.get(uai, year, code, id);
        return Answers.tagged(service, service.etag(), known);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ClassServiceRow> change(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid ModeChange change) {
        ClassServiceRow service = services.change(uai, year, code, id, change, ifMatch);
        return Answers.tagged(service, service.etag());
    }

    private static boolean isAfter(ClassServiceRow row, String subject, String id) {
        int order = ByteOrder.compare(row.subject().code(), subject);
        return order > 0 || (order == 0 && row.id().toString().compareTo(id) > 0);
    }
}
