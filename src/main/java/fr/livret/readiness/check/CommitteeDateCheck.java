package fr.livret.readiness.check;

import java.time.LocalDate;
import java.util.List;

/** The date of the class committee, never substituted, and normally not before the student's schooling date. */
final class CommitteeDateCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        LocalDate committee = student.committeeDate();
        LocalDate schooling = student.schoolingDate();
        if (committee == null) {
            return List.of(MissingItem.blocking(
                    ItemCode.COMMITTEE_DATE, student.schoolClass().code()));
        }
        return schooling != null && committee.isBefore(schooling)
                ? List.of(MissingItem.warning(ItemCode.COMMITTEE_BEFORE_SCHOOLING, committee.toString()))
                : List.of();
    }
}
