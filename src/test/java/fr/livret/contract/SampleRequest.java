package fr.livret.contract;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request for an operation, made of the examples that openapi.yaml gives for its path, required parameters and body. */
record SampleRequest(Described operation) {

    Response send(RequestSpecification caller, String uai) {
        for (var parameter : operation.parameters()) {
            if (parameter.getIn().equals("path")) {
                caller.pathParam(parameter.getName(), parameter.getName().equals("uai") ? uai : example(parameter));
            } else if (Boolean.TRUE.equals(parameter.getRequired())) {
                add(caller, parameter);
            }
        }
        operation
                .requestContent()
                .map(content -> content.entrySet().iterator().next())
                .ifPresent(media -> caller.contentType(media.getKey()).body(bytes(media)));
        return caller.request(operation.method(), operation.path());
    }

    private void add(RequestSpecification caller, Parameter parameter) {
        if (parameter.getIn().equals("query")) {
            caller.queryParam(parameter.getName(), example(parameter));
        } else {
            caller.header(parameter.getName(), example(parameter));
        }
    }

    private Object example(Parameter parameter) {
        if (parameter.getExample() == null) {
            throw new AssertionError("%s %s: parameter %s has no example"
                    .formatted(operation.method(), operation.path(), parameter.getName()));
        }
        return parameter.getExample();
    }

    /** Bytes, which REST Assured sends as they are, whatever the media type. */
    private byte[] bytes(Map.Entry<String, MediaType> media) {
        return example(media).getBytes(StandardCharsets.UTF_8);
    }

    private String example(Map.Entry<String, MediaType> media) {
        var example = media.getValue().getExample();
        if (example == null && media.getValue().getExamples() != null) {
            example = media.getValue().getExamples().values().iterator().next().getValue();
        }
        if (example == null) {
            throw new AssertionError("%s %s: the body has no example".formatted(operation.method(), operation.path()));
        }
        return example.toString();
    }
}
