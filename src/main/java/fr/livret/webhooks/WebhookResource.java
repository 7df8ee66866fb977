package fr.livret.webhooks;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
class WebhookResource {

    private final WebhookService webhooks;
    private final Deliveries deliveries;
    private final Links links;

    WebhookResource(WebhookService webhooks, Deliveries deliveries, Links links) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.links = links;
    }

    @GET
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Page<WebhookView>> list(@PathParam("uai") Uai uai, @Valid @BeanParam PageQuery page) {
        var listed = webhooks.list(uai, page);
        return links.page(
                page,
                listed.rows(),
                listed.total(),
                Function.identity(),
                row -> Cursor.after(row.id().toString()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<WebhookView.Created> create(
            @PathParam("uai") Uai uai,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key,
            @NotNull @Valid WebhookInput input) {
        return Answers.created(webhooks.create(uai, input, key), links);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<WebhookView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var webhook = webhooks.get(uai, id);
        return Answers.tagged(webhook, webhook.etag(), known);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<WebhookView> put(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid WebhookInput input) {
        var webhook = webhooks.put(uai, id, input, ifMatch);
        return Answers.tagged(webhook, webhook.etag());
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.EXPORT_RUN)
    public void delete(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        webhooks.delete(uai, id, ifMatch);
    }

    @GET
    @Path("{id}/deliveries")
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Page<DeliveryView>> log(
            @PathParam("uai") Uai uai, @PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        var listed = deliveries.list(uai, id, page);
        return links.page(
                page,
                listed.rows(),
                listed.total(),
                Function.identity(),
                row -> Cursor.after(row.id().toString()));
    }
}
