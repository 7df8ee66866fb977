package fr.livret.readiness;

import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.readiness.Summary.OfClass;
import fr.livret.readiness.Summary.OfItem;
import fr.livret.readiness.Summary.OfTeacher;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts students as they pass; its size is that of the school's structures. */
final class SummaryCounter {

    private final Map<String, Map<ReadinessStatus, Long>> classes = new TreeMap<>();
    private final Map<ItemCode, ItemCount> items = new EnumMap<>(ItemCode.class);

    void add(JudgedStudent student) {
        classes.computeIfAbsent(student.view().classCode(), code -> noStudents())
                .merge(student.verdict().status(), 1L, Long::sum);
        Set<ItemCode> lacking = EnumSet.noneOf(ItemCode.class);
        for (MissingItem item : student.verdict().items()) {
            ItemCount count = items.computeIfAbsent(item.code(), code -> new ItemCount());
            count.add(item, lacking.add(item.code()));
        }
    }

    Summary summary(Function<String, TeacherName> teachers) {
        Map<ReadinessStatus, Long> byStatus = noStudents();
        classes.values().forEach(counts -> counts.forEach((status, n) -> byStatus.merge(status, n, Long::sum)));
        return new Summary(
                sum(byStatus),
                byStatus,
                classes.entrySet().stream()
                        .map(e -> new OfClass(e.getKey(), sum(e.getValue()), e.getValue()))
                        .toList(),
                items.entrySet().stream()
                        .map(e -> e.getValue().counted(e.getKey(), teachers))
                        .toList());
    }

    private static long sum(Map<ReadinessStatus, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<ReadinessStatus, Long> noStudents() {
        Map<ReadinessStatus, Long> counts = new EnumMap<>(ReadinessStatus.class);
        for (ReadinessStatus status : ReadinessStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }

    private static final class ItemCount {

        private long count;
        private long blocking;
        private long students;
        private final Map<String, Long> teachers = new TreeMap<>();

        void add(MissingItem item, boolean firstOfStudent) {
            count++;
            blocking += item.blocking() ? 1 : 0;
            students += firstOfStudent ? 1 : 0;
            item.teachers().forEach(key -> teachers.merge(key, 1L, Long::sum));
        }

        OfItem counted(ItemCode code, Function<String, TeacherName> names) {
            List<OfTeacher> byTeacher = teachers.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .map(e -> new OfTeacher(names.apply(e.getKey()), e.getValue()))
                    .toList();
            return new OfItem(code, code.level(), count, blocking, students, byTeacher);
        }
    }
}
