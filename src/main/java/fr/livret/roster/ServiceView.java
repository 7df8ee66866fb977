package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of a school year as served: a subject, taught to a class or a group.
 *
 * @param sourceKey tells apart services of one subject and one class or group; empty where there is one
 * @param label where its source names it otherwise than the subject
 * @param teachers in their order
 */
record ServiceView(
        UUID id,
        String subject,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable String group,
        String sourceKey,
        @Nullable String label,
        ServiceMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate absentSince,
        List<Assignment> teachers) {

    ServiceView {
        teachers = List.copyOf(teachers);
    }
}
