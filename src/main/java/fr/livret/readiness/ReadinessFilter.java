package fr.livret.readiness;

import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.ReadinessStatus;
import fr.livret.school.PeriodCode;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which students of a period a caller wants to see, and which of their items it wants counted; what is absent excludes
 * nothing, several values of one parameter are alternatives, and parameters combine.
 *
 * @param classes codes
 * @param items of which the student lacks at least one
 * @param teachers keys, of whom at least one can repair it
 * @param excluded whether somebody excluded the student from the period's exports
 * @param changedSince when the student's readiness was noticed to have changed
 */
record ReadinessFilter(
        @QueryParam("class") List<String> classes,
        @QueryParam("status") List<ReadinessStatus> statuses,
        @QueryParam("item") List<ItemCode> items,
        @QueryParam("teacher") List<String> teachers,
        @QueryParam("excluded") @Nullable Boolean excluded,
        @QueryParam("changedSince") @Nullable Since changedSince) {

    /** What the database can leave out by itself. */
    ViewScope scope(PeriodCode period) {
        return new ViewScope(period, classes, List.of(), changedSince == null ? null : changedSince.instant());
    }

    boolean accepts(JudgedStudent student) {
        boolean asksForItems = !items.isEmpty() || !teachers.isEmpty();
        return (statuses.isEmpty() || statuses.contains(student.verdict().status()))
                && (excluded == null || excluded == student.isExcluded())
                && (!asksForItems || student.verdict().items().stream().anyMatch(this::wants));
    }

    /** Whether an item is one of those asked for. */
    boolean wants(MissingItem item) {
        return (items.isEmpty() || items.contains(item.code()))
                && (teachers.isEmpty() || item.teachers().stream().anyMatch(this::wantsTeacher));
    }

    boolean wantsTeacher(String key) {
        return teachers.isEmpty() || teachers.contains(key);
    }
}
