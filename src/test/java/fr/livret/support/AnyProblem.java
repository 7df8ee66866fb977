package fr.livret.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** A contract of one operation whose only answer is the problem document of openapi.yaml, whatever the status. */
final class AnyProblem {

    static final String PATH = "/anything";

    private AnyProblem() {}

    static String contract() {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        var answer = new ApiResponse()
                .description("A problem")
                .content(new Content().addMediaType("application/problem+json", problem));
        var answers = new ApiResponses();
        answers.addApiResponse("default", answer);
        var operation = new Operation().responses(answers);
        var api = new OpenAPI()
                .openapi("3.0.3")
                .info(new Info().title("Any problem").version("1"))
                .paths(new Paths().addPathItem(PATH, new PathItem().get(operation)))
                .components(Contract.API.getComponents());
        try {
            return Json.mapper().writeValueAsString(api);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
