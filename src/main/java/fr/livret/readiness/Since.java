package fr.livret.readiness;

import java.time.Instant;
import java.time.OffsetDateTime;

/** An instant given as a parameter, with its offset: {@code 2025-11-24T08:00:00Z}. */
record Since(Instant instant) {

    /** Used by the platform to read the parameter. */
    public static Since fromString(String text) {
        return new Since(OffsetDateTime.parse(text).toInstant());
    }
}
