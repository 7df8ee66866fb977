package fr.livret.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What LSU answered to a file, as somebody recorded it.
 *
 * @param rejectedStudents how many it named
 * @param version raised by each recording, from 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LsuVerdict(
        Outcome outcome,
        @Nullable String comment,
        int rejectedStudents,
        String recordedBy,
        Instant recordedAt,
        int version) {

    /** LSU takes a file, refuses it, or takes it without some students. */
    enum Outcome {
        ACCEPTED,
        PARTLY_REJECTED,
        REJECTED
    }
}
