package fr.livret.submission;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.Cursor;
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

/** How a school has configured the adapters. */
@Path("schools/{uai}/submission-channels")
@Produces(MediaType.APPLICATION_JSON)
class ChannelResource {

    private final ChannelService channels;
    private final Links links;

    ChannelResource(ChannelService channels, Links links) {
        this.channels = channels;
        this.links = links;
    }

    @GET
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Page<ChannelView>> list(@PathParam("uai") Uai uai, @Valid @BeanParam PageQuery page) {
        var listed = channels.list(uai, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), row -> Cursor.after(row.name()));
    }

    @GET
    @Path("{channel}")
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<ChannelView> get(@PathParam("uai") Uai uai, @PathParam("channel") String channel) {
        var found = channels.get(uai, channel);
        return Answers.tagged(found, found.etag());
    }

    @PUT
    @Path("{channel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<ChannelView> put(
            @PathParam("uai") Uai uai,
            @PathParam("channel") String channel,
            @BeanParam WriteCondition condition,
            @NotNull @Valid ChannelInput input) {
        var location = links.to("schools", uai.value(), "submission-channels", channel);
        return Answers.put(channels.put(uai, channel, input, condition), ChannelView::etag, location);
    }

    @DELETE
    @Path("{channel}")
    @Requires(Permission.EXPORT_RUN)
    public void delete(
            @PathParam("uai") Uai uai,
            @PathParam("channel") String channel,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        channels.delete(uai, channel, ifMatch);
    }
}
