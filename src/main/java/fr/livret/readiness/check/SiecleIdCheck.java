package fr.livret.readiness.check;

import java.util.List;

/** LSU finds a student by ELEVE_ID of SIECLE, and by nothing else. */
final class SiecleIdCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return Texts.isBlank(student.view().siecleId())
                ? List.of(MissingItem.blocking(ItemCode.SIECLE_ID, null))
                : List.of();
    }
}
