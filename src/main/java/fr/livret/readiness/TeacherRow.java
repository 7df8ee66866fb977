package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.readiness.MissingRow.SubjectName;
import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.readiness.check.ItemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher still owes.
 *
 * @param teacher absent from the row of what no teacher in particular can repair
 * @param count occurrences; one of several teachers counts for each
 * @param students who lack something that the teacher can repair
 * @param owed by class, subject, then in the order of the rules
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeacherRow(@Nullable TeacherName teacher, long count, long blocking, long students, List<Owed> owed) {

    /** Occurrences of one item in one class and subject. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owed(
            @JsonProperty("class") String classCode,
            @Nullable SubjectName subject,
            ItemCode code,
            String label,
            long count,
            long blocking) {}
}
