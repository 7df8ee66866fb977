package fr.livret.readiness.check;

import java.util.Optional;

/** In a class positioned with grades, a line has a grade or a status that somebody set. */
final class GradeCheck implements LineCheck {

    @Override
    public Optional<MissingItem> missing(Line line) {
        boolean given = line.value().average() != null || line.result().status() != null;
        if (!line.isInGradesClass() || given) {
            return Optional.empty();
        }
        return Optional.of(
                line.isWithGrades() ? line.blocking(ItemCode.GRADE) : line.warning(ItemCode.LSU_GRADE_NOT_GENERATED));
    }
}
