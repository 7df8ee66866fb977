package fr.livret.readiness;

import fr.livret.readiness.Summary.OfClass;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts students as they pass; its size is that of the school's structures. */
final class SummaryCollector implements JudgedStudents.Collector<Summary> {

    private final ReadinessFilter filter;
    private final ByClassCollector classes;
    private final ByItemCollector items;

    SummaryCollector(ReadinessFilter filter, RowWriter rows) {
        this.filter = filter;
        this.classes = new ByClassCollector(filter);
        this.items = new ByItemCollector(filter, rows);
    }

    @Override
    public void accept(JudgedStudent student) {
        if (filter.accepts(student)) {
            classes.count(student);
            items.count(student);
        }
    }

    @Override
    public Summary result() {
        List<OfClass> byClass = classes.result().stream()
                .map(row -> new OfClass(row.classCode(), row.total(), row.byStatus(), row.excluded()))
                .toList();
        Map<ReadinessStatus, Long> byStatus = new EnumMap<>(ReadinessStatus.class);
        byStatus.putAll(new Tally().counts().byStatus());
        byClass.forEach(row -> row.byStatus().forEach((status, n) -> byStatus.merge(status, n, Long::sum)));
        return new Summary(
                byClass.stream().mapToLong(OfClass::total).sum(),
                byStatus,
                byClass.stream().mapToLong(OfClass::excluded).sum(),
                byClass,
                items.result());
    }
}
