package fr.livret.readiness.check;

import fr.livret.reportcard.SchoolLife;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three counters of school life: 0 is a value, absent is not 0. */
final class SchoolLifeCheck implements StudentCheck {

    @Override
    public List<MissingItem> missing(StudentCase student) {
        SchoolLife life = student.card().schoolLife();
        List<MissingItem> items = new ArrayList<>();
        require(life.lateArrivals(), ItemCode.LATE_ARRIVALS, items);
        require(life.justifiedAbsences(), ItemCode.JUSTIFIED_ABSENCES, items);
        require(life.unjustifiedAbsences(), ItemCode.UNJUSTIFIED_ABSENCES, items);
        return items;
    }

    private static void require(@Nullable Integer counter, ItemCode code, List<MissingItem> items) {
        if (counter == null) {
            items.add(MissingItem.blocking(code, null));
        }
    }
}
