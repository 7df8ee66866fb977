package fr.livret.siecle;

import org.jspecify.annotations.Nullable;

/**
 * A subject (<i>matière</i>) of a nomenclature.
 *
 * @param label for documents, else the long one, else the short one; null when the file has none of them
 * @param shortLabel the short one
 */
public record SiecleSubject(
        int line,
        String code,
        @Nullable String label,
        @Nullable String shortLabel) {

    static SiecleSubject of(Fragment row, String code) {
        return new SiecleSubject(
                row.line(),
                code,
                row.value("LIBELLE_EDITION", "LIBELLE_LONG", "LIBELLE_COURT"),
                row.value("LIBELLE_COURT"));
    }
}
