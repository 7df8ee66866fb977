package fr.livret.roster;

import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The classes of a school, inside its transaction. */
@ApplicationScoped
public class Classes {

    private final SchoolClassRepository classes;

    Classes(SchoolClassRepository classes) {
        this.classes = classes;
    }

    /** The classes of a year by code, with their counts: one statement. */
    public List<ClassOverview> overview(String school, int year, @Nullable PeriodCode period) {
        String code = period == null ? "" : period.toString();
        return classes.overview(school, year, code, period == null ? 0 : period.count()).stream()
                .map(Classes::overview)
                .toList();
    }

    public boolean exists(String school, int year, String code) {
        return classes.exists(school, year, code);
    }

    /** Keeps every other writer of the year's classes out until the end of the transaction. */
    public void lock(String school, int year) {
        classes.locked(school, year);
    }

    /** Changes the types of classes and tells the codes of those that were otherwise, in order. */
    public List<String> change(String school, int year, Collection<String> codes, UnaryOperator<ClassTypes> change) {
        List<String> changed = new ArrayList<>();
        for (SchoolClass one : classes.locked(school, year)) {
            ClassTypes wanted = change.apply(one.types());
            if (codes.contains(one.code()) && !wanted.equals(one.types())) {
                one.change(wanted);
                changed.add(one.code());
            }
        }
        classes.flush();
        return changed;
    }

    private static ClassOverview overview(Object[] row) {
        return new ClassOverview(
                (String) row[0],
                (String) row[1],
                new ClassTypes(type(row[2]), type(row[3])),
                (Boolean) row[4],
                count(row[5]),
                count(row[6]),
                count(row[7]),
                count(row[8]),
                count(row[9]));
    }

    private static @Nullable PositioningType type(@Nullable Object column) {
        return column == null ? null : PositioningType.valueOf((String) column);
    }

    private static long count(Object column) {
        return ((Number) column).longValue();
    }
}
