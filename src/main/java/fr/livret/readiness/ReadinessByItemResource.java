package fr.livret.readiness;

import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.EtagCondition;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
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

/** What is missing in a period, item by item. */
@Path("schools/{uai}/periods/{period}/readiness-by-item")
class ReadinessByItemResource {

    private final ReadinessService readiness;
    private final KnownStamps stamps;
    private final ViewAnswers answers;

    ReadinessByItemResource(ReadinessService readiness, KnownStamps stamps, ViewAnswers answers) {
        this.readiness = readiness;
        this.stamps = stamps;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.READINESS_READ)
    public RestResponse<Page<ItemRow>> list(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam ReadinessFilter filter,
            @Valid @BeanParam PageQuery page,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        return answers.page(readiness.byItem(uai, period, filter, stamps.json(known)), page);
    }

    /** All rows. Named to come after {@code list}, which answers whoever accepts anything. */
    @GET
    @Produces("text/csv")
    @Requires(Permission.READINESS_READ)
    public RestResponse<InputStream> spreadsheet(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam ReadinessFilter filter,
            @Valid @BeanParam PageQuery ignored,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        KnownStamp stamp = stamps.csv(known);
        Sheets sheets = new Sheets(new ItemTexts(stamp.language()));
        return ViewSheet.ofLines(
                readiness.byItem(uai, period, filter, stamp).map(sheets::byItem),
                "readiness-by-item-" + uai + "-" + period);
    }
}
