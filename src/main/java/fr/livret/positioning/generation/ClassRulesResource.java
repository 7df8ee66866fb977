package fr.livret.positioning.generation;

import fr.livret.school.SchoolYear;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a class generates values, where it does so otherwise than its school. */
@Path("schools/{uai}/classes/{code}/generation-rules")
@Produces(MediaType.APPLICATION_JSON)
class ClassRulesResource {

    private final RulesService rules;

    ClassRulesResource(RulesService rules) {
        this.rules = rules;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<ClassRules> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        ClassRules shown = rules.ofClass(uai, year, code);
        return Answers.tagged(shown, shown.etag(), known);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.POSITIONING_WRITE)
    public RestResponse<ClassRules> put(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid RulesInput input) {
        ClassRules written = rules.putClass(uai, year, code, input, ifMatch);
        return Answers.tagged(written, written.etag());
    }
}
