package fr.livret.readiness;

import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.ReadinessStatus;
import fr.livret.school.PeriodCode;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * Which students of a period a caller wants to see; an empty list excludes nobody, several values of one parameter are
 * alternatives.
 *
 * @param classes codes
 * @param items of which the student lacks at least one
 * @param teachers keys, of whom at least one can repair something
 */
record ReadinessFilter(
        @QueryParam("class") List<String> classes,
        @QueryParam("status") List<ReadinessStatus> statuses,
        @QueryParam("item") List<ItemCode> items,
        @QueryParam("teacher") List<String> teachers) {

    /** What the database can leave out by itself. */
    ViewScope scope(PeriodCode period) {
        return new ViewScope(period, classes, List.of());
    }

    boolean accepts(JudgedStudent student) {
        List<MissingItem> missing = student.verdict().items();
        return (statuses.isEmpty() || statuses.contains(student.verdict().status()))
                && (items.isEmpty() || missing.stream().anyMatch(item -> items.contains(item.code())))
                && (teachers.isEmpty()
                        || missing.stream()
                                .anyMatch(item -> item.teachers().stream().anyMatch(teachers::contains)));
    }
}
