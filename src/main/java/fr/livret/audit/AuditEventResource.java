package fr.livret.audit;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

@Path("schools/{uai}/audit-events")
@Produces(MediaType.APPLICATION_JSON)
class AuditEventResource {

    private final AuditEventReader events;
    private final Links links;

    AuditEventResource(AuditEventReader events, Links links) {
        this.events = events;
        this.links = links;
    }

    @GET
    @Requires(Permission.AUDIT_READ)
    public RestResponse<Page<AuditEventView>> list(
            @PathParam("uai") Uai uai, @BeanParam AuditFilter filter, @Valid @BeanParam PageQuery page) {
        var listed = events.list(uai, filter, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), AuditCursor::after);
    }
}
