package fr.livret.readiness.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The label under which the file declares a subject: its own, else its shorter official one; nothing is cut. */
public final class SubjectLabel {

    /** UTF-16 units that LSU takes. */
    public static final int LIMIT = 40;

    private SubjectLabel() {}

    /** Empty when neither fits. */
    public static Optional<String> inFile(String label, @Nullable String shortLabel) {
        if (fits(label)) {
            return Optional.of(label);
        }
        return shortLabel != null && fits(shortLabel) ? Optional.of(shortLabel) : Optional.empty();
    }

    static boolean fits(String label) {
        return !label.isBlank() && label.length() <= LIMIT;
    }
}
