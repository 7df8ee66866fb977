package fr.livret.reportcard;

import fr.livret.school.PeriodCode;
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

/** The class committee's date and the texts that a class shares in a period. */
@Path("schools/{uai}/classes/{code}/periods/{period}")
@Produces(MediaType.APPLICATION_JSON)
class ClassPeriodResource {

    private final ClassPeriodService periods;

    ClassPeriodResource(ClassPeriodService periods) {
        this.periods = periods;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<ClassPeriodView> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        ClassPeriodView shown = periods.get(uai, code, period);
        return Answers.tagged(shown, shown.etag(), known);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ClassPeriodView> put(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid ClassPeriodInput input) {
        ClassPeriodView written = periods.put(uai, code, period, input, ifMatch);
        return Answers.tagged(written, written.etag());
    }
}
