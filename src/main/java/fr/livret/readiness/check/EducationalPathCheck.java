package fr.livret.readiness.check;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An educational path that was begun has a text, and one only; a student without any is complete. */
final class EducationalPathCheck implements StudentCheck {

    private static final Set<String> CODES = Set.of("PAR_AVN", "PAR_CIT", "PAR_ART", "PAR_SAN");

    @Override
    public List<MissingItem> missing(StudentCase student) {
        List<EducationalPath> heldBack = new ArrayList<>(student.card().parts().paths());
        goingOut(student).forEach(heldBack::remove);
        return heldBack.stream()
                .map(path -> MissingItem.warning(ItemCode.EDUCATIONAL_PATH, path.code()))
                .toList();
    }

    static List<EducationalPath> goingOut(StudentCase student) {
        Set<String> seen = new HashSet<>();
        return student.card().parts().paths().stream()
                .filter(path -> isKnown(path.code()) && !Texts.isBlank(path.text()))
                .filter(path -> seen.add(path.code()))
                .toList();
    }

    private static boolean isKnown(@Nullable String code) {
        return code != null && CODES.contains(code);
    }
}
