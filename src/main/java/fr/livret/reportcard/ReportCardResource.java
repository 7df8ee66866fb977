package fr.livret.reportcard;

import com.fasterxml.jackson.databind.JsonNode;
import fr.livret.register.BulkOptions;
import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBody;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.MergePatch;
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
import jakarta.ws.rs.PATCH;
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

@Path("schools/{uai}/periods/{period}/report-cards")
@Produces(MediaType.APPLICATION_JSON)
class ReportCardResource {

    private final ReportCardService cards;
    private final Links links;

    ReportCardResource(ReportCardService cards, Links links) {
        this.cards = cards;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<ReportCardView>> list(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @QueryParam("class") @Nullable String classCode,
            @Valid @BeanParam PageQuery page) {
        var listed = cards.list(uai, period, classCode, page);
        return links.page(
                page, listed.rows(), listed.total(), Function.identity(), card -> Cursor.after(card.siecleId()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkOptions.NDJSON})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam BulkOptions options,
            @NotNull BulkBody<ReportCardInput> rows) {
        return Answers.bulk(cards.write(uai, period, rows, options));
    }

    @GET
    @Path("{siecleId}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<ReportCardView> get(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var card = cards.get(uai, period, siecleId);
        return Answers.tagged(card, card.etag(), known);
    }

    @PUT
    @Path("{siecleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ReportCardView> put(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @BeanParam WriteCondition condition,
            @NotNull @Valid ReportCardInput card) {
        var location = links.to("schools", uai.value(), "periods", period.toString(), "report-cards", siecleId);
        return Answers.put(cards.put(uai, period, siecleId, card, condition), ReportCardView::etag, location);
    }

    @PATCH
    @Path("{siecleId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ReportCardView> patch(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull JsonNode patch) {
        var card = cards.patch(uai, period, siecleId, patch, ifMatch);
        return Answers.tagged(card, card.etag());
    }

    @DELETE
    @Path("{siecleId}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Void> delete(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("siecleId") String siecleId,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        cards.delete(uai, period, siecleId, ifMatch);
        return RestResponse.noContent();
    }
}
