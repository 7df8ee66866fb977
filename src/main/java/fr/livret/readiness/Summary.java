package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.List;
import java.util.Map;

/**
 * The students asked for, counted: {@code total} is the sum of {@code byStatus} and of the totals of {@code byClass}.
 *
 * @param byStatus every status, even of nobody
 * @param byItem those found, in the order of the rules
 */
record Summary(long total, Map<ReadinessStatus, Long> byStatus, List<OfClass> byClass, List<OfItem> byItem) {

    /** The students of one class. */
    record OfClass(@JsonProperty("class") String classCode, long total, Map<ReadinessStatus, Long> byStatus) {}

    /**
     * How often an item is missing.
     *
     * @param count occurrences; a student may lack an appraisal in several subjects
     * @param students who lack it at least once
     * @param byTeacher the most concerned first; an item of several teachers counts for each
     */
    record OfItem(
            ItemCode code, ItemCode.Level level, long count, long blocking, long students, List<OfTeacher> byTeacher) {}

    /** How many of an item's occurrences a teacher can repair. */
    record OfTeacher(TeacherName teacher, long count) {}
}
