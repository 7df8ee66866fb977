package fr.livret.readiness.check;

import fr.livret.roster.PositioningType;
import java.util.List;

/** The class has a positioning type, the one set in LSU: the file cannot carry it. */
final class PositioningTypeCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        PositioningType type = student.schoolClass().positioning();
        PositioningType declared = student.schoolClass().declaredInLsu();
        if (type == null) {
            return List.of(MissingItem.blocking(
                    ItemCode.POSITIONING_TYPE, student.schoolClass().code()));
        }
        return declared == null || declared == type
                ? List.of()
                : List.of(MissingItem.blocking(ItemCode.POSITIONING_DIFFERS_FROM_LSU, declared.name()));
    }
}
