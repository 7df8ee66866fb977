package fr.livret.roster;

import fr.livret.school.SchoolYear;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The trainings of a school year, each with the subjects of its programme. */
@Path("schools/{uai}/programmes")
@Produces(MediaType.APPLICATION_JSON)
class TrainingResource {

    private final TrainingService trainings;
    private final Links links;

    TrainingResource(TrainingService trainings, Links links) {
        this.trainings = trainings;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<Training>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @Valid @BeanParam PageQuery page) {
        var listed = trainings.list(uai, year, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), Training::cursor);
    }

    @GET
    @Path("{mef}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Training> get(
            @PathParam("uai") Uai uai,
            @PathParam("mef") MefCode mef,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        Training training = trainings.get(uai, year, mef);
        return Answers.tagged(training, training.etag(), known);
    }

    @PUT
    @Path("{mef}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Training> put(
            @PathParam("uai") Uai uai,
            @PathParam("mef") MefCode mef,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam WriteCondition condition,
            @NotNull @Valid TrainingInput input) {
        var location = links.to("schools", uai.value(), "programmes", mef.value());
        return Answers.put(trainings.put(uai, year, mef, input, condition), Training::etag, location);
    }

    @DELETE
    @Path("{mef}")
    @Requires(Permission.DATA_WRITE)
    public void delete(
            @PathParam("uai") Uai uai,
            @PathParam("mef") MefCode mef,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        trainings.delete(uai, year, mef, ifMatch);
    }
}
