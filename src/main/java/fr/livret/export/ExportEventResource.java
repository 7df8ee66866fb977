package fr.livret.export;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;

/** The progress of an export as it happens. */
@Path("schools/{uai}/exports/{id}/events")
class ExportEventResource {

    private final ExportEvents events;

    ExportEventResource(ExportEvents events) {
        this.events = events;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Requires(Permission.EXPORT_READ)
    public Multi<OutboundSseEvent> listen(
            @PathParam("uai") Uai uai, @PathParam("id") UUID id, @Context Sse sse, @Context HttpServerResponse answer) {
        // The platform applies no response filter to a stream.
        answer.putHeader("Cache-Control", Answers.NO_STORE);
        return events.of(uai, id, sse);
    }
}
