package fr.livret.positioning;

import fr.livret.school.PeriodCode;
import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which classes a caller wants to see. What is absent excludes nothing; several values of one parameter are
 * alternatives; a boolean about a count asks for some or for none.
 *
 * @param text part of the code, whatever the case
 */
record ClassFilter(
        @QueryParam("positioning") List<TypeOrNone> positioning,
        @QueryParam("declaredInLsu") List<TypeOrNone> declaredInLsu,
        @QueryParam("level") List<String> levels,
        @QueryParam("mixed") @Nullable Boolean mixed,
        @QueryParam("withGrades") @Nullable Boolean withGrades,
        @QueryParam("withoutGrades") @Nullable Boolean withoutGrades,
        @QueryParam("students") @Nullable Boolean students,
        @QueryParam("toGenerate") @Nullable Boolean toGenerate,
        @QueryParam("q") @Nullable String text) {

    /** Nothing is to generate, or not, outside a period. */
    void checkWith(@Nullable PeriodCode period) {
        if (toGenerate != null && period == null) {
            throw new InvalidRequestProblem(Fault.inParameter("toGenerate", "NEEDS_PERIOD"));
        }
    }

    boolean accepts(ClassRow row) {
        return (positioning.isEmpty() || positioning.stream().anyMatch(type -> type.is(row.positioning())))
                && (declaredInLsu.isEmpty() || declaredInLsu.stream().anyMatch(type -> type.is(row.declaredInLsu())))
                && (levels.isEmpty() || levels.stream().anyMatch(level -> level.equals(row.level())))
                && agrees(mixed, row.mixed())
                && agrees(withGrades, row.services().withGrades() > 0)
                && agrees(withoutGrades, row.services().withoutGrades() > 0)
                && agrees(students, row.students() > 0)
                && agrees(toGenerate, row.toGenerate() != null && row.toGenerate() > 0)
                && Stream.ofNullable(text).allMatch(part -> lower(row.code()).contains(lower(part)));
    }

    private static boolean agrees(@Nullable Boolean asked, boolean found) {
        return asked == null || asked == found;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
