package fr.livret.positioning;

import fr.livret.roster.ServiceMode;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service by which students of a class are taught.
 *
 * @param group of the service, null when it is the class's own
 * @param natural whether its mode is that of the class's type: if not, values of the other system are to generate; null without type
 * @param modeFrozen grades exist in it
 * @param toGenerate values still to generate for students of the class; null when no period was asked for
 */
record ClassServiceRow(
        UUID id,
        Subject subject,
        @Nullable String group,
        ServiceMode mode,
        @Nullable Boolean natural,
        boolean modeFrozen,
        List<Teacher> teachers,
        @Nullable Long toGenerate) {

    /** The subject, by the school's code. */
    record Subject(String code, String label) {}

    /** A teacher of the service. */
    record Teacher(
            String key, @Nullable String lastName, @Nullable String firstName) {}

    Etag etag() {
        return Etag.ofContent(toString());
    }

    Cursor cursor() {
        return Cursor.after(subject.code(), id.toString());
    }
}
