package fr.livret.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** An instant in a parameter, as ISO 8601 writes it in UTC. */
public record Moment(Instant at) {

    /** Used by the platform to read the parameter. */
    public static Moment fromString(String text) {
        try {
            return new Moment(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return at.toString();
    }
}
