package fr.livret.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says where a JSON body goes wrong, without repeating what it holds. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof StreamReadException syntax) {
                return malformed(syntax);
            }
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return new InvalidRequestProblem(Fault.at(pointer(unknown), "UNKNOWN_PROPERTY", unknown.getPropertyName()));
        }
        if (unreadable instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new InvalidRequestProblem(Fault.at(pointer(mismatch), "WRONG_TYPE"));
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return new InvalidRequestProblem(Fault.at(pointer(mapping), "WRONG_VALUE"));
        }
        return malformed(unreadable);
    }

    private static Problem malformed(JsonProcessingException unreadable) {
        var location = unreadable.getLocation();
        return location == null || location.getLineNr() < 1
                ? new PlatformProblem(ProblemType.MALFORMED_BODY, Fault.at("", "MALFORMED"))
                : new PlatformProblem(
                        ProblemType.MALFORMED_BODY,
                        Fault.onLine(location.getLineNr(), "MALFORMED_AT", location.getColumnNr()));
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : JsonPointers.escape(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
    }
}
