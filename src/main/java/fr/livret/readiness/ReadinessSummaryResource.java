package fr.livret.readiness;

import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.EtagCondition;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A period in figures, for a screen that asks again and again: unchanged, it costs one row. */
@Path("schools/{uai}/periods/{period}/readiness-summary")
@Produces(MediaType.APPLICATION_JSON)
class ReadinessSummaryResource {

    private final ReadinessService readiness;
    private final KnownStamps stamps;

    ReadinessSummaryResource(ReadinessService readiness, KnownStamps stamps) {
        this.readiness = readiness;
        this.stamps = stamps;
    }

    @GET
    @Requires(Permission.READINESS_READ)
    public RestResponse<Summary> get(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam ReadinessFilter filter,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        return readiness.summary(uai, period, filter, stamps.json(known)).answer(RestResponse::ok);
    }
}
