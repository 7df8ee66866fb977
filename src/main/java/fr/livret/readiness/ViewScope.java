package fr.livret.readiness;

import fr.livret.school.PeriodCode;
import java.util.List;

/**
 * Which students of a period to read.
 *
 * @param classes codes; empty means all
 * @param students SIECLE identifiers; empty means all
 */
public record ViewScope(PeriodCode period, List<String> classes, List<String> students) {

    public static ViewScope all(PeriodCode period) {
        return new ViewScope(period, List.of(), List.of());
    }
}
