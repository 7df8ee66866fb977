package fr.livret.readiness;

import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the students of a group, and the items they lack. */
final class Tally {

    private final Map<ReadinessStatus, Long> byStatus = new EnumMap<>(ReadinessStatus.class);
    private final Map<ItemCode, ItemTally> items = new EnumMap<>(ItemCode.class);
    private long total;
    private long excluded;

    Tally() {
        for (ReadinessStatus status : ReadinessStatus.values()) {
            byStatus.put(status, 0L);
        }
    }

    /** Adds a student, of whose items only those that the filter wants count. */
    void add(JudgedStudent student, ReadinessFilter filter) {
        total++;
        excluded += student.isExcluded() ? 1 : 0;
        byStatus.merge(student.verdict().status(), 1L, Long::sum);
        Set<ItemCode> lacking = EnumSet.noneOf(ItemCode.class);
        for (MissingItem item : student.verdict().items()) {
            if (filter.wants(item)) {
                items.computeIfAbsent(item.code(), code -> new ItemTally()).add(item, lacking.add(item.code()));
            }
        }
    }

    Counts counts() {
        return new Counts(total, byStatus, excluded);
    }

    /** Those found, in the order of the rules. */
    List<CountedItem> items() {
        return items.entrySet().stream()
                .map(e -> e.getValue().counted(e.getKey()))
                .toList();
    }

    /** Counts occurrences. */
    static final class ItemTally {

        private long count;
        private long blocking;
        private long students;

        void add(MissingItem item, boolean firstOfStudent) {
            count++;
            blocking += item.blocking() ? 1 : 0;
            students += firstOfStudent ? 1 : 0;
        }

        CountedItem counted(ItemCode code) {
            return new CountedItem(code, code.level(), count, blocking, students);
        }
    }
}
