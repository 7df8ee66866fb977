package fr.livret.export;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What LSU answered to the file of an export. */
@Path("schools/{uai}/exports/{id}/lsu-verdict")
@Produces(MediaType.APPLICATION_JSON)
class LsuVerdictResource {

    private final LsuVerdictService verdicts;
    private final Links links;

    LsuVerdictResource(LsuVerdictService verdicts, Links links) {
        this.verdicts = verdicts;
        this.links = links;
    }

    @GET
    @Requires(Permission.EXPORT_READ)
    public RestResponse<LsuVerdictView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var verdict = verdicts.get(uai, id);
        return Answers.tagged(verdict, verdict.etag(), known);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<LsuVerdictView> put(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @BeanParam WriteCondition condition,
            @NotNull @Valid LsuVerdictInput input) {
        var location = links.to("schools", uai.value(), "exports", id.toString(), "lsu-verdict");
        return Answers.put(verdicts.put(uai, id, input, condition), LsuVerdictView::etag, location);
    }
}
