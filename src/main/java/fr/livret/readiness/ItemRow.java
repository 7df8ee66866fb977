package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.readiness.check.ItemCode;
import java.util.List;

/**
 * A missing item over the students asked for, and who can repair it.
 *
 * @param label the datum, in the language asked for
 * @param byTeacher the most concerned first; an occurrence of several teachers counts for each
 * @param byClass by code
 */
record ItemRow(
        ItemCode code,
        ItemCode.Level level,
        String label,
        long count,
        long blocking,
        long students,
        List<OfTeacher> byTeacher,
        List<OfClass> byClass) {

    /** How many of the occurrences a teacher can repair. */
    record OfTeacher(TeacherName teacher, long count) {}

    /** How many of the occurrences are in a class. */
    record OfClass(@JsonProperty("class") String classCode, long count) {}
}
