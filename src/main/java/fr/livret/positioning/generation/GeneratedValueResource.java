package fr.livret.positioning.generation;

import fr.livret.positioning.generation.GenerationRepository.Scope;
import fr.livret.positioning.generation.GenerationRepository.Standing;
import fr.livret.school.PeriodCode;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.IdempotencyKey;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Values generated for a class in a period. */
@Path("schools/{uai}/classes/{code}/periods/{period}/generated-values")
@Produces(MediaType.APPLICATION_JSON)
class GeneratedValueResource {

    private final GenerationService generations;
    private final GenerationReader reader;
    private final Links links;

    GeneratedValueResource(GenerationService generations, GenerationReader reader, Links links) {
        this.generations = generations;
        this.reader = reader;
        this.links = links;
    }

    @POST
    @Requires(Permission.POSITIONING_WRITE)
    public RestResponse<GenerationResult> generate(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @BeanParam GenerationOptions options,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key) {
        return options.preview()
                ? RestResponse.ok(generations.preview(uai, code, period, options))
                : Answers.created(generations.generate(uai, code, period, options, key), links);
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<GeneratedValue>> list(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @PathParam("period") PeriodCode period,
            @QueryParam("generation") @Nullable UUID generation,
            @QueryParam("service") @Nullable UUID service,
            @Valid @BeanParam PageQuery page) {
        var values = reader.values(new Scope(uai.value(), code, period), generation, service, page);
        return links.page(page, values.rows(), values.total(), Standing::value, Standing::cursor);
    }
}
