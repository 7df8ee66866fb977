package fr.livret.readiness.check;

import java.util.Optional;

/**
 * In a class positioned with grades, a line has a grade or a status that somebody set. An LSU grade that was not generated
 * lets the line go out as not graded, which LSU does not accept of a subject expected in the year of the <i>brevet</i>.
 */
final class GradeCheck implements LineCheck {

    private static final String EXPECTED = "EXPECTED";

    @Override
    public Optional<MissingItem> missing(Line line) {
        boolean given = line.value().average() != null || line.result().status() != null;
        if (!line.isInGradesClass() || given) {
            return Optional.empty();
        }
        return Optional.of(line.isWithGrades() ? line.blocking(ItemCode.GRADE) : notGenerated(line));
    }

    private static MissingItem notGenerated(Line line) {
        return line.expected()
                ? line.item(ItemCode.LSU_GRADE_NOT_GENERATED, true, line.teachers(), EXPECTED)
                : line.warning(ItemCode.LSU_GRADE_NOT_GENERATED);
    }
}
