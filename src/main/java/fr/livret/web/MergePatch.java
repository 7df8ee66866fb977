package fr.livret.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Changes what exists by a JSON merge patch (RFC 7396): what is absent stays, null removes, lists are replaced whole. */
@ApplicationScoped
public class MergePatch {

    /** The media type of a patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What an object becomes.
     *
     * @param present the object as it is served
     * @param type as it is written, with all the properties that are served
     * @throws InvalidRequestProblem 400 if the outcome is not what the contract describes
     */
    public <T> T apply(Object present, JsonNode patch, Class<T> type) {
        T patched;
        try {
            patched = json.treeToValue(merge(json.valueToTree(present), patch), type);
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.problem(unreadable);
        }
        if (patched == null) {
            throw new InvalidRequestProblem(Fault.at("", "WRONG_TYPE"));
        }
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new InvalidRequestProblem(Violations.faults(new ConstraintViolationException(violations)));
        }
        return patched;
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object : json.createObjectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode before = merged.path(change.getKey());
                merged.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return merged;
    }
}
