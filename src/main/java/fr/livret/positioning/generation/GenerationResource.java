package fr.livret.positioning.generation;

import fr.livret.positioning.generation.GenerationRepository.Scope;
import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Generations of a class in a period, and their undoing. */
@Path("schools/{uai}/classes/{code}/periods/{period}/generations")
@Produces(MediaType.APPLICATION_JSON)
class GenerationResource {

    private final GenerationService generations;
    private final GenerationReader reader;
    private final Links links;

    GenerationResource(GenerationService generations, GenerationReader reader, Links links) {
        this.generations = generations;
        this.reader = reader;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<Generation>> list(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @Valid @BeanParam PageQuery page) {
        var listed = reader.list(new Scope(uai.value(), code, period), page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), Generation::cursor);
    }

    @GET
    @Path("{id}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Generation> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        Generation generation = reader.get(uai, code, period, id);
        return Answers.tagged(generation, generation.etag(), known);
    }

    @POST
    @Path("{id}/undo")
    @Requires(Permission.POSITIONING_WRITE)
    public Generation undo(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @PathParam("id") UUID id) {
        return generations.undo(uai, code, period, id);
    }
}
