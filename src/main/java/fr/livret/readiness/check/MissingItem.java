package fr.livret.readiness.check;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One datum that is missing or wrong for a student.
 *
 * @param blocking the student (levels SCHOOL to STUDENT) or the line (SERVICE) is left out
 * @param service the service of the line
 * @param subject the school's code of the line's subject
 * @param teachers keys of the teachers who can repair it
 * @param argument what the message names besides the subject: a code, a date, a number; never a text of a pupil
 * @param project of an item about an interdisciplinary project or a personalised support
 */
public record MissingItem(
        ItemCode code,
        boolean blocking,
        @Nullable UUID service,
        @Nullable String subject,
        List<String> teachers,
        @Nullable String argument,
        @Nullable UUID project) {

    public MissingItem(
            ItemCode code,
            boolean blocking,
            @Nullable UUID service,
            @Nullable String subject,
            List<String> teachers,
            @Nullable String argument) {
        this(code, blocking, service, subject, teachers, argument, null);
    }

    static MissingItem blocking(ItemCode code, @Nullable String argument) {
        return new MissingItem(code, true, null, null, List.of(), argument);
    }

    static MissingItem warning(ItemCode code, @Nullable String argument) {
        return new MissingItem(code, false, null, null, List.of(), argument);
    }

    /** Whether it holds back the whole student. */
    boolean blocksStudent() {
        return blocking && code.level() != ItemCode.Level.SERVICE;
    }
}
