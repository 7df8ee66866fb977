package fr.livret.positioning.evaluation;

import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBody;
import fr.livret.web.EtagCondition;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
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
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Competency evaluations of a period, written in bulk. */
@Path("schools/{uai}/periods/{period}/competency-evaluations")
@Produces(MediaType.APPLICATION_JSON)
class EvaluationResource {

    private final EvaluationService evaluations;
    private final Links links;

    EvaluationResource(EvaluationService evaluations, Links links) {
        this.evaluations = evaluations;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<EvaluationView>> list(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @BeanParam EvaluationFilter filter,
            @Valid @BeanParam PageQuery page) {
        var listed = evaluations.list(uai, period, filter, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), EvaluationView::cursor);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson"})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @QueryParam("atomic") @DefaultValue("false") boolean atomic,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key,
            @NotNull BulkBody<EvaluationInput> rows) {
        return Answers.bulk(evaluations.write(uai, period, rows, atomic, key));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<EvaluationView> get(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        EvaluationView evaluation = evaluations.get(uai, period, id);
        return Answers.tagged(evaluation, evaluation.etag(), known);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.DATA_WRITE)
    public void delete(
            @PathParam("uai") Uai uai,
            @PathParam("period") PeriodCode period,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        evaluations.delete(uai, period, id, ifMatch);
    }
}
