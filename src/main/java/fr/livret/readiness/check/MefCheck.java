package fr.livret.readiness.check;

import java.util.List;
import java.util.Map;

/**
 * In the year of the <i>brevet</i> the student's training (MEF) says which subjects LSU expects. Once the school has
 * trainings, one that it does not have is refused; before, or when its programme is empty, it is said that nothing could
 * be compared.
 */
final class MefCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        if (student.finalYear().isEmpty()) {
            return List.of();
        }
        String mef = student.view().mef();
        Map<String, List<String>> known = student.school().expectedSubjects();
        if (mef == null || mef.isBlank()) {
            return List.of(MissingItem.blocking(ItemCode.MEF, null));
        }
        if (!known.isEmpty() && !known.containsKey(mef)) {
            return List.of(MissingItem.blocking(ItemCode.MEF, mef));
        }
        return student.expectedSubjects().isEmpty()
                ? List.of(MissingItem.warning(ItemCode.EXPECTED_SUBJECTS_UNKNOWN, mef))
                : List.of();
    }
}
