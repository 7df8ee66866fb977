package fr.livret.siecle;

import fr.livret.siecle.StsService.TeacherId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of {@code INDIVIDUS} who teaches.
 *
 * @param lastName the name in use, else the birth name
 * @param civility {@code M} or {@code MME}; null when neither civility nor sex is given
 * @param mainTeacherOf classes whose main teacher (<i>professeur principal</i>) they are
 */
public record StsTeacher(
        int line,
        TeacherId id,
        @Nullable String civility,
        @Nullable String lastName,
        @Nullable String firstName,
        List<MainTeacher> mainTeacherOf) {

    /** A class and, where the file says so, from when to when. */
    public record MainTeacher(
            String classCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
