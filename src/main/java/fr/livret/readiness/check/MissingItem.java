package fr.livret.readiness.check;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One datum that is missing or wrong for a student.
 *
 * @param blocking the student (levels SCHOOL to STUDENT) or the line (SERVICE) is left out
 * @param service the service of the line
 * @param teachers keys of the teachers who can repair it
 * @param argument what the message names besides the subject: a code, a date, a number; never a text of a pupil
 */
public record MissingItem(
        ItemCode code,
        boolean blocking,
        @Nullable UUID service,
        @Nullable String subject,
        List<String> teachers,
        @Nullable String argument) {}
