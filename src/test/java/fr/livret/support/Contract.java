package fr.livret.support;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;

/** openapi.yaml, read once. */
public final class Contract {

    public static final OpenAPI API = parse();

    private Contract() {}

    private static OpenAPI parse() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readLocation("openapi.yaml", List.of(), options);
        if (!parsed.getMessages().isEmpty()) {
            throw new IllegalStateException(parsed.getMessages().toString());
        }
        return parsed.getOpenAPI();
    }
}
