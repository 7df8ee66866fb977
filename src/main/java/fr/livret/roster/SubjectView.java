package fr.livret.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subject as served.
 *
 * @param code the school's own
 * @param siecleCode by which SIECLE and LSU know it; none until it is mapped
 * @param nationalCode given when {@code siecleCode} is an academic variant
 * @param shortLabel the shorter official label, which replaces a label over 40 characters in the file
 */
record SubjectView(
        String code,
        @Nullable String siecleCode,
        @Nullable String nationalCode,
        String label,
        @Nullable String shortLabel,
        @Nullable LocalDate absentSince) {

    /** A subject is mapped once: who writes it again without SIECLE code does not unmap it. */
    SubjectView mappedAs(@Nullable SubjectView known) {
        if (siecleCode != null || known == null) {
            return this;
        }
        return new SubjectView(code, known.siecleCode, known.nationalCode, label, shortLabel, absentSince);
    }
}
