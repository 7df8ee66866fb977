package fr.livret.positioning;

import fr.livret.school.PeriodCode;
import fr.livret.school.SchoolYear;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.ByteOrder;
import fr.livret.web.Cursor;
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
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The classes of a school year with their positioning types (step 1). */
@Path("schools/{uai}/classes")
@Produces(MediaType.APPLICATION_JSON)
class ClassResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ClassService classes;
    private final Links links;

    ClassResource(ClassService classes, Links links) {
        this.classes = classes;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<ClassRow>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @QueryParam("period") @Nullable PeriodCode period,
            @BeanParam ClassFilter filter,
            @Valid @BeanParam PageQuery page,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        filter.checkWith(period);
        List<ClassRow> all = classes.list(uai, year, period);
        RestResponse<Page<ClassRow>> answer =
                page(all.stream().filter(filter::accepts).toList(), page);
        RestResponse<Page<ClassRow>> tagged = Answers.tagged(answer.getEntity(), ClassTags.of(all), known);
        tagged.getHeaders().putAll(answer.getHeaders());
        return tagged;
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @Requires(Permission.POSITIONING_WRITE)
    public RestResponse<Changed> change(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid BulkTypeChange change) {
        Changed changed = classes.change(uai, year, change, ifMatch);
        return Answers.tagged(changed, changed.etag());
    }

    @GET
    @Path("{code}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<ClassRow> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @QueryParam("period") @Nullable PeriodCode period,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        ClassRow row = classes.get(uai, year, code, period);
        return Answers.tagged(row, ClassTags.of(List.of(row)), known);
    }

    @PATCH
    @Path("{code}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    @Requires(Permission.POSITIONING_WRITE)
    public RestResponse<ClassRow> change(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid TypeChange change) {
        ClassRow row = classes.change(uai, year, code, change, ifMatch);
        return Answers.tagged(row, ClassTags.of(List.of(row)));
    }

    private RestResponse<Page<ClassRow>> page(List<ClassRow> matching, PageQuery page) {
        String after = page.key(0).orElse("");
        List<ClassRow> rest = matching.stream()
                .dropWhile(row -> ByteOrder.compare(row.code(), after) <= 0)
                .toList();
        return links.page(page, rest, matching.size(), Function.identity(), row -> Cursor.after(row.code()));
    }
}
