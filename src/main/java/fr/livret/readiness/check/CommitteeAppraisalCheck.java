package fr.livret.readiness.check;

import java.util.List;

/** The class committee's appraisal of the student. */
final class CommitteeAppraisalCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return Texts.isBlank(student.card().committeeAppraisal())
                ? List.of(MissingItem.blocking(ItemCode.COMMITTEE_APPRAISAL, null))
                : List.of();
    }
}
