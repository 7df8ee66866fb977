package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.readiness.check.ItemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A missing item as served.
 *
 * @param subject of an item of a line
 * @param teachers who can repair it
 * @param href of the resource to repair, under the base of the API
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MissingRow(
        ItemCode code,
        ItemCode.Level level,
        boolean blocking,
        @Nullable SubjectName subject,
        List<TeacherName> teachers,
        String message,
        String href) {

    /** A subject by the school's code. */
    record SubjectName(String code, String label) {}

    /** A teacher; names are absent where nobody gave them. */
    record TeacherName(
            String key, @Nullable String lastName, @Nullable String firstName) {

        String displayed() {
            if (lastName == null) {
                return key;
            }
            return firstName == null || firstName.isBlank() ? lastName : firstName + " " + lastName;
        }
    }
}
