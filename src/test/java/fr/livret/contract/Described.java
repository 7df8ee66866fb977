package fr.livret.contract;

import fr.livret.support.Contract;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation as openapi.yaml describes it. */
record Described(String method, String path, PathItem item, Operation operation) {

    private static final String JSON = "application/json";

    /** {@code GET /schools/{uai}} → its description. */
    static Map<String, Described> all() {
        var all = new TreeMap<String, Described>();
        Contract.API
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                all.put(method + " " + path, new Described(method.name(), path, item, operation))));
        return all;
    }

    String permission() {
        var extensions = operation.getExtensions();
        return extensions == null ? "none" : String.valueOf(extensions.get("x-permission"));
    }

    List<Parameter> parameters() {
        return Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(parameters -> parameters == null ? Stream.of() : parameters.stream())
                .map(Described::resolved)
                .toList();
    }

    Set<String> names(String in) {
        return parameters().stream()
                .filter(parameter -> parameter.getIn().equals(in))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> consumes() {
        return requestContent().map(Content::keySet).map(TreeSet::new).orElseGet(TreeSet::new);
    }

    Set<String> produces() {
        return successes().flatMap(content -> content.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Content> requestContent() {
        return Optional.ofNullable(operation.getRequestBody()).map(body -> {
            var name = body.get$ref();
            return name == null
                    ? body.getContent()
                    : Contract.API
                            .getComponents()
                            .getRequestBodies()
                            .get(last(name))
                            .getContent();
        });
    }

    Optional<Schema<?>> requestSchema() {
        return requestContent().flatMap(Described::json);
    }

    List<Schema<?>> answerSchemas() {
        return successes().flatMap(content -> json(content).stream()).toList();
    }

    private Stream<Content> successes() {
        return operation.getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .map(answer -> answer.get$ref() == null
                        ? answer
                        : Contract.API.getComponents().getResponses().get(last(answer.get$ref())))
                .flatMap(answer -> Stream.ofNullable(answer.getContent()));
    }

    @SuppressWarnings("rawtypes") // the parser's model has raw schemas
    private static Optional<Schema<?>> json(Content content) {
        return Optional.ofNullable(content.get(JSON)).map(media -> (Schema<?>) media.getSchema());
    }

    private static Parameter resolved(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : Contract.API.getComponents().getParameters().get(last(parameter.get$ref()));
    }

    static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
