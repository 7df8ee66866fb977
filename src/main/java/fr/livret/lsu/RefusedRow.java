package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/**
 * What a file says that cannot be understood: a row, left out with all it holds, or one value of a row that is kept.
 *
 * @param element the row's element
 * @param attribute the value left out; null when the whole row is
 * @param line line of the row's start tag, from 1
 * @param siecleId the student concerned, when known
 * @param subject subject code, when known
 * @param period our form of the period, when known
 * @param detail the attribute or reference at fault, never its value
 */
public record RefusedRow(
        String element,
        @Nullable String attribute,
        int line,
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period,
        Reason reason,
        String detail) {

    /** Why a row or value is refused. */
    public enum Reason {
        /** An attribute that identifies the row is absent, blank or unreadable. */
        MISSING_IDENTITY,
        /** A reference to an object that the file has not declared before, or to one of another kind. */
        UNRESOLVED_REFERENCE,
        /** The id is already that of another object. */
        DUPLICATE_ID,
        /** Not a value the format can hold: not a number, out of range, not a date. */
        UNREADABLE_VALUE,
        /** An element that occurs once in its parent occurs again. */
        REPEATED_ELEMENT,
        /** Declarations after the first report, or a header after the data. */
        OUT_OF_PLACE
    }
}
