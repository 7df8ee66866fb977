package fr.livret.readiness;

import fr.livret.school.PeriodCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which students of a period to read.
 *
 * @param classes codes; empty means all
 * @param students SIECLE identifiers; empty means all
 * @param changedSince only those whose readiness was noticed to have changed after that instant
 */
public record ViewScope(
        PeriodCode period,
        List<String> classes,
        List<String> students,
        @Nullable Instant changedSince) {

    public ViewScope(PeriodCode period, List<String> classes, List<String> students) {
        this(period, classes, students, null);
    }

    public static ViewScope all(PeriodCode period) {
        return new ViewScope(period, List.of(), List.of());
    }
}
