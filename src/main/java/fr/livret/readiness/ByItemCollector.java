package fr.livret.readiness;

import fr.livret.readiness.ItemRow.OfClass;
import fr.livret.readiness.ItemRow.OfTeacher;
import fr.livret.readiness.Tally.ItemTally;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts missing items; its size is that of the school's structures. */
final class ByItemCollector implements JudgedStudents.Collector<List<ItemRow>> {

    private final ReadinessFilter filter;
    private final RowWriter rows;
    private final Map<ItemCode, Spread> items = new EnumMap<>(ItemCode.class);

    ByItemCollector(ReadinessFilter filter, RowWriter rows) {
        this.filter = filter;
        this.rows = rows;
    }

    @Override
    public void accept(JudgedStudent student) {
        if (filter.accepts(student)) {
            count(student);
        }
    }

    void count(JudgedStudent student) {
        Set<ItemCode> lacking = EnumSet.noneOf(ItemCode.class);
        for (MissingItem item : student.verdict().items()) {
            if (filter.wants(item)) {
                items.computeIfAbsent(item.code(), code -> new Spread())
                        .add(item, student.view().classCode(), lacking.add(item.code()));
            }
        }
    }

    /** In the order of the rules. */
    @Override
    public List<ItemRow> result() {
        return items.entrySet().stream().map(e -> e.getValue().row(e.getKey())).toList();
    }

    private final class Spread {

        private final ItemTally tally = new ItemTally();
        private final Map<String, Long> teachers = new TreeMap<>();
        private final Map<String, Long> classes = new TreeMap<>();

        void add(MissingItem item, String classCode, boolean firstOfStudent) {
            tally.add(item, firstOfStudent);
            classes.merge(classCode, 1L, Long::sum);
            item.teachers().stream().filter(filter::wantsTeacher).forEach(key -> teachers.merge(key, 1L, Long::sum));
        }

        ItemRow row(ItemCode code) {
            CountedItem counted = tally.counted(code);
            return new ItemRow(
                    code,
                    code.level(),
                    rows.label(code),
                    counted.count(),
                    counted.blocking(),
                    counted.students(),
                    teachers.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                            .map(e -> new OfTeacher(rows.teacher(e.getKey()), e.getValue()))
                            .toList(),
                    classes.entrySet().stream()
                            .map(e -> new OfClass(e.getKey(), e.getValue()))
                            .toList());
        }
    }
}
