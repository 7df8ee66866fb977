package fr.livret.school;

import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/periods")
@Produces(MediaType.APPLICATION_JSON)
class PeriodResource {

    private final PeriodService periods;
    private final Links links;

    PeriodResource(PeriodService periods, Links links) {
        this.periods = periods;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<PeriodView>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @Valid @BeanParam PageQuery page) {
        var listed = periods.list(uai, year, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), PeriodView::cursor);
    }

    @GET
    @Path("{period}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<PeriodView> get(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode code,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var period = periods.get(uai, code);
        return Answers.tagged(period, period.etag(), known);
    }

    @PUT
    @Path("{period}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<PeriodView> put(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode code,
            @BeanParam WriteCondition condition,
            @NotNull @Valid PeriodInput input) {
        var location = links.to("schools", uai.value(), "periods", code.toString());
        return Answers.put(periods.put(uai, code, input, condition), PeriodView::etag, location);
    }
}
