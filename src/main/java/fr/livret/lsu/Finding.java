package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/**
 * One fault of a checked file.
 *
 * @param rule stable code: the XML Schema rule for the schema's findings ({@code cvc-maxLength-valid}), ours in capitals
 *     otherwise ({@code PERIOD_RANK}); all are listed in {@code docs/lsu-format.md}
 * @param line line of the end of the start tag of the element at fault, from 1; 0 when unknown
 * @param column column of the same place, from 1; 0 when unknown
 * @param siecleId the student concerned, when known and when it does not look like a name or a national number
 * @param subject subject code, when known
 * @param period our form of the period, e.g. {@code 2025-T1}, when known
 * @param detail plain words for whoever repairs the data; never a name, a national number, a grade or a text of a pupil
 */
public record Finding(
        String rule,
        Severity severity,
        Source source,
        int line,
        int column,
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period,
        String detail) {

    /** Whether the finding makes the file unacceptable. */
    public enum Severity {
        /** The file must not be delivered. */
        ERROR,
        /** The file may be delivered; somebody should look. */
        WARNING
    }

    /** Who says so. */
    public enum Source {
        /** The XML schema of the file's version. */
        SCHEMA,
        /** Livret's rules for what a schema cannot state. */
        OWN_RULE
    }
}
