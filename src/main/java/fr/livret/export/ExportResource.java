package fr.livret.export;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.storage.CsvAnswer;
import fr.livret.web.Answers;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import fr.livret.web.Preference;
import fr.livret.web.RequestLanguage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/exports")
@Produces(MediaType.APPLICATION_JSON)
class ExportResource {

    private final ExportService exports;
    private final ExportReader reader;
    private final ExportReports reports;
    private final RequestLanguage language;
    private final Links links;

    ExportResource(
            ExportService exports, ExportReader reader, ExportReports reports, RequestLanguage language, Links links) {
        this.exports = exports;
        this.reader = reader;
        this.reports = reports;
        this.language = language;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<ExportView> create(
            @PathParam("uai") Uai uai,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key,
            @NotNull @Valid ExportRequest request) {
        return Answers.accepted(exports.create(uai, request, dryRun, key), links);
    }

    @GET
    @Requires(Permission.EXPORT_READ)
    public RestResponse<Page<ExportView>> list(@PathParam("uai") Uai uai, @Valid @BeanParam PageQuery page) {
        var listed = reader.list(uai, page);
        return links.page(
                page,
                listed.rows(),
                listed.total(),
                Function.identity(),
                row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.EXPORT_READ)
    public RestResponse<ExportView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("Prefer") @Nullable Preference preference,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var read = reader.get(uai, id, Preference.of(preference));
        return Answers.tagged(read.view(), read.etag(), known);
    }

    @GET
    @Path("{id}/report")
    @Requires(Permission.EXPORT_READ)
    public RestResponse<ExportReport> report(
            @PathParam("uai") Uai uai, @PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        var report = reports.page(uai, id, page);
        var lines = links.page(page, report.lines(), report.total(), Function.identity(), line -> report.next());
        var items = lines.getEntity();
        return links.linked(
                new ExportReport(report.counts(), report.findings(), items.items(), items.next(), items.total()),
                lines);
    }

    /** The whole report: it has no pages. Named to come after {@code report}, which answers whoever accepts anything. */
    @GET
    @Path("{id}/report")
    @Produces("text/csv")
    @Requires(Permission.EXPORT_READ)
    public RestResponse<InputStream> spreadsheet(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @Valid @BeanParam PageQuery ignored,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known)
            throws IOException {
        return CsvAnswer.of(reports.csv(uai, id, language.current()), "export-report-" + id + ".csv", known);
    }

    @POST
    @Path("{id}/cancel")
    @Requires(Permission.EXPORT_RUN)
    public ExportView cancel(@PathParam("uai") Uai uai, @PathParam("id") UUID id) {
        return exports.cancel(uai, id);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.EXPORT_RUN)
    public void erase(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        exports.erase(uai, id, ifMatch);
    }
}
