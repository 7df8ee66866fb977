package fr.livret.exclusion;

import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
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
import jakarta.ws.rs.DELETE;
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

/** Students left out of a period's exports by decision. */
@Path("schools/{uai}/periods/{period}/exclusions")
@Produces(MediaType.APPLICATION_JSON)
class ExclusionResource {

    private final ExclusionService exclusions;
    private final Links links;

    ExclusionResource(ExclusionService exclusions, Links links) {
        this.exclusions = exclusions;
        this.links = links;
    }

    @GET
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Page<ExclusionView>> list(
            @PathParam("uai") Uai uai, @PathParam("period") PeriodCode period, @Valid @BeanParam PageQuery page) {
        var listed = exclusions.list(uai, period, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), ExclusionView::cursor);
    }

    @GET
    @Path("{siecleId}")
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<ExclusionView> get(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        ExclusionView view = exclusions.get(uai, period, siecleId);
        return Answers.tagged(view, view.etag(), known);
    }

    @PUT
    @Path("{siecleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<ExclusionView> put(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @BeanParam WriteCondition condition,
            @NotNull @Valid ExclusionInput input) {
        var location = links.to("schools", uai.value(), "periods", period.toString(), "exclusions", siecleId);
        return Answers.put(exclusions.put(uai, period, siecleId, input, condition), ExclusionView::etag, location);
    }

    @DELETE
    @Path("{siecleId}")
    @Requires(Permission.EXPORT_RUN)
    public void lift(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        exclusions.lift(uai, period, siecleId, ifMatch);
    }
}
