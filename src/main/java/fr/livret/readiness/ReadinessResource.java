package fr.livret.readiness;

import fr.livret.readiness.PageCollector.Collected;
import fr.livret.readiness.PageCollector.Row;
import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import fr.livret.web.RequestLanguage;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What each student of a period lacks (step 2). */
@Path("schools/{uai}/periods/{period}/readiness")
class ReadinessResource {

    private final ReadinessService readiness;
    private final KnownStamps stamps;
    private final RequestLanguage language;
    private final Links links;

    ReadinessResource(ReadinessService readiness, KnownStamps stamps, RequestLanguage language, Links links) {
        this.readiness = readiness;
        this.stamps = stamps;
        this.language = language;
        this.links = links;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.READINESS_READ)
    public RestResponse<ReadinessPage> list(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam ReadinessFilter filter,
            @Valid @BeanParam PageQuery query,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        return readiness.page(uai, period, filter, query, stamps.json(known)).answer(found -> answer(found, query));
    }

    /** The whole list: it has no pages. Named to come after {@code list}, which answers whoever accepts anything. */
    @GET
    @Produces("text/csv")
    @Requires(Permission.READINESS_READ)
    public RestResponse<InputStream> spreadsheet(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam ReadinessFilter filter,
            @Valid @BeanParam PageQuery ignored,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        return ViewSheet.of(readiness.csv(uai, period, filter, stamps.csv(known)), "readiness-" + uai + "-" + period);
    }

    @GET
    @Path("{siecleId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.READINESS_READ)
    public RestResponse<StudentRow> get(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        StudentRow row = readiness.student(uai, period, siecleId, language.current());
        return Answers.tagged(row, Etag.ofContent(row.toString()), known);
    }

    private RestResponse<ReadinessPage> answer(Collected found, PageQuery query) {
        long total = found.summary().total();
        RestResponse<Page<StudentRow>> page = links.page(query, found.rows(), total, Row::shown, Row::after);
        Page<StudentRow> rows = page.getEntity();
        RestResponse<ReadinessPage> answer =
                RestResponse.ok(new ReadinessPage(found.summary(), rows.items(), found.asOf(), rows.next(), total));
        if (rows.next() != null) {
            answer.getHeaders().putSingle("Link", page.getHeaderString("Link"));
        }
        return answer;
    }
}
