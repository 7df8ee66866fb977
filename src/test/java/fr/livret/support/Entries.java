package fr.livret.support;

import static fr.livret.support.Group.ADMINISTRATION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the data of one school through the API, as a grade book does. Paths are relative to the school. */
public record Entries(String uai) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Requests of the school's administration. */
    public RequestSpecification request() {
        return Api.as(ADMINISTRATION).school(uai);
    }

    public ValidatableResponse get(String path) {
        return request().get("/schools/" + uai + path).then();
    }

    public ValidatableResponse list(String path, Map<String, ?> parameters) {
        return request().queryParams(parameters).get("/schools/" + uai + path).then();
    }

    public ValidatableResponse create(String path, Object body) {
        return put(path, "If-None-Match", "*", body);
    }

    public ValidatableResponse replace(String path, Object body) {
        return put(path, "If-Match", "*", body);
    }

    public ValidatableResponse put(String path, String header, String condition, Object body) {
        return request()
                .header(header, condition)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/schools/" + uai + path)
                .then();
    }

    public ValidatableResponse patch(String path, String condition, Object body) {
        return request()
                .header("If-Match", condition)
                .contentType("application/merge-patch+json")
                .body(json(body))
                .patch("/schools/" + uai + path)
                .then();
    }

    public ValidatableResponse delete(String path, String condition) {
        return request()
                .header("If-Match", condition)
                .delete("/schools/" + uai + path)
                .then();
    }

    /** Sends rows, one a line. */
    public ValidatableResponse bulk(String path, Object... rows) {
        return bulk(path, Map.of(), List.of(rows));
    }

    /** Sends rows, one a line, with query parameters. */
    public ValidatableResponse bulk(String path, Map<String, ?> parameters, List<?> rows) {
        return lines(path, parameters, rows.stream().map(Entries::json).collect(Collectors.joining("\n")));
    }

    public ValidatableResponse lines(String path, Map<String, ?> parameters, String lines) {
        return request()
                .queryParams(parameters)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/schools/" + uai + path)
                .then();
    }

    /** Properties and their values, in turn; a value may be null. */
    public static Map<String, Object> object(Object... properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            object.put((String) properties[i], properties[i + 1]);
        }
        return object;
    }

    /** The object with one property changed. */
    public static Map<String, Object> with(Map<String, ?> object, String property, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(object);
        changed.put(property, value);
        return changed;
    }

    private static String json(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
