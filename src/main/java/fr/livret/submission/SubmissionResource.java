package fr.livret.submission;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import fr.livret.web.Preference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The file of an export, handed over. */
@Path("schools/{uai}/exports/{id}/submissions")
@Produces(MediaType.APPLICATION_JSON)
class SubmissionResource {

    private final SubmissionService submissions;
    private final SubmissionReader reader;
    private final Links links;

    SubmissionResource(SubmissionService submissions, SubmissionReader reader, Links links) {
        this.submissions = submissions;
        this.reader = reader;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<SubmissionView> create(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID export,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key,
            @NotNull @Valid SubmissionInput input) {
        return Answers.accepted(submissions.create(uai, export, input, key), links);
    }

    @GET
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Page<SubmissionView>> list(
            @PathParam("uai") Uai uai, @PathParam("id") UUID export, @Valid @BeanParam PageQuery page) {
        var listed = reader.list(uai, export, page);
        return links.page(
                page,
                listed.rows(),
                listed.total(),
                Function.identity(),
                row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("{submissionId}")
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<SubmissionView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID export,
            @PathParam("submissionId") UUID id,
            @HeaderParam("Prefer") @Nullable Preference preference,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var read = reader.get(uai, export, id, Preference.of(preference));
        return Answers.tagged(read.view(), read.etag(), known);
    }

    @PUT
    @Path("{submissionId}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<SubmissionView> settle(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID export,
            @PathParam("submissionId") UUID id,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid SettlementInput input) {
        var read = submissions.settle(uai, export, id, input, ifMatch);
        return Answers.tagged(read.view(), read.etag());
    }
}
