package fr.livret.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taught: a subject, to a class or a group, by teachers.
 *
 * @param siecleCode the subject's six-character code in SIECLE, absent until it is mapped
 * @param nationalCode given when {@code siecleCode} is an academic variant
 * @param label of the service where its source names it otherwise than the subject, else of the subject
 * @param shortLabel the subject's shorter official label
 * @param teachers keys of {@link Teacher}, in their order
 */
public record Service(
        UUID id,
        String subjectCode,
        @Nullable String siecleCode,
        @Nullable String nationalCode,
        String label,
        @Nullable String shortLabel,
        ServiceMode mode,
        List<String> teachers) {}
