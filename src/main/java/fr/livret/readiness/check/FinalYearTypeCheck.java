package fr.livret.readiness.check;

import fr.livret.roster.PositioningType;
import java.util.List;

/** In the year of the <i>brevet</i> a class is positioned with grades. */
final class FinalYearTypeCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        ClassView schoolClass = student.schoolClass();
        PositioningType type = schoolClass.positioning();
        return student
                .finalYear()
                .filter(rules -> type != null && type != rules.positioning())
                .map(rules -> MissingItem.blocking(ItemCode.FINAL_YEAR_NOT_GRADES, schoolClass.code()))
                .stream()
                .toList();
    }
}
