package fr.livret.reportcard;

import fr.livret.register.BulkOptions;
import fr.livret.school.SchoolYear;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBody;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/cycle-reports/{cycle}")
@Produces(MediaType.APPLICATION_JSON)
class CycleReportResource {

    private final CycleReportService reports;
    private final Links links;

    CycleReportResource(CycleReportService reports, Links links) {
        this.reports = reports;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<CycleReportView>> list(
            @PathParam("uai") Uai uai,
            @PathParam("cycle") Cycle cycle,
            @QueryParam("year") @Nullable SchoolYear year,
            @QueryParam("class") @Nullable String classCode,
            @Valid @BeanParam PageQuery page) {
        var listed = reports.list(uai, cycle, year, classCode, page);
        return links.page(
                page, listed.rows(), listed.total(), Function.identity(), report -> Cursor.after(report.siecleId()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkOptions.NDJSON})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai,
            @PathParam("cycle") Cycle cycle,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam BulkOptions options,
            @NotNull BulkBody<CycleReportInput> rows) {
        return Answers.bulk(reports.write(uai, cycle, year, rows, options));
    }

    @GET
    @Path("{siecleId}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<CycleReportView> get(
            @PathParam("uai") Uai uai,
            @PathParam("cycle") Cycle cycle,
            @QueryParam("year") @Nullable SchoolYear year,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var report = reports.get(uai, cycle, year, siecleId);
        return Answers.tagged(report, report.etag(), known);
    }

    @PUT
    @Path("{siecleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<CycleReportView> put(
            @PathParam("uai") Uai uai,
            @PathParam("cycle") Cycle cycle,
            @QueryParam("year") @Nullable SchoolYear year,
            @PathParam("siecleId") String siecleId,
            @BeanParam WriteCondition condition,
            @NotNull @Valid CycleReportInput report) {
        var location = links.to("schools", uai.value(), "cycle-reports", cycle.toString(), siecleId);
        return Answers.put(reports.put(uai, cycle, year, siecleId, report, condition), CycleReportView::etag, location);
    }

    @DELETE
    @Path("{siecleId}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Void> delete(
            @PathParam("uai") Uai uai,
            @PathParam("cycle") Cycle cycle,
            @QueryParam("year") @Nullable SchoolYear year,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        reports.delete(uai, cycle, year, siecleId, ifMatch);
        return RestResponse.noContent();
    }
}
