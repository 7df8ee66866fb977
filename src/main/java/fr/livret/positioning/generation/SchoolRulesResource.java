package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.EtagCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a school generates values. */
@Path("schools/{uai}/generation-rules")
@Produces(MediaType.APPLICATION_JSON)
class SchoolRulesResource {

    private final RulesService rules;

    SchoolRulesResource(RulesService rules) {
        this.rules = rules;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<GenerationRules> get(
            @PathParam("uai") Uai uai, @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        GenerationRules shown = rules.ofSchool(uai);
        return Answers.tagged(shown, RulesService.etag(shown), known);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POSITIONING_WRITE)
    public RestResponse<GenerationRules> put(
            @PathParam("uai") Uai uai,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid RulesInput input) {
        GenerationRules written = rules.putSchool(uai, input, ifMatch);
        return Answers.tagged(written, RulesService.etag(written));
    }
}
