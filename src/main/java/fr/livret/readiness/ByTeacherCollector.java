package fr.livret.readiness;

import fr.livret.readiness.Tally.ItemTally;
import fr.livret.readiness.TeacherRow.Owed;
import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.web.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what each teacher still owes; its size is that of the school's structures. */
final class ByTeacherCollector implements JudgedStudents.Collector<List<TeacherRow>> {

    /** Stands for nobody in particular. */
    private static final String NOBODY = "";

    private static final Comparator<Map.Entry<Place, ItemTally>> BY_PLACE =
            Map.Entry.comparingByKey(Comparator.comparing(Place::classCode, ByteOrder::compare)
                    .thenComparing(place -> place.subject() == null ? "" : place.subject(), ByteOrder::compare)
                    .thenComparing(Place::code));

    private final ReadinessFilter filter;
    private final RowWriter rows;
    private final Map<String, Debt> debts = new HashMap<>();

    ByTeacherCollector(ReadinessFilter filter, RowWriter rows) {
        this.filter = filter;
        this.rows = rows;
    }

    @Override
    public void accept(JudgedStudent student) {
        if (!filter.accepts(student)) {
            return;
        }
        Set<String> concerned = new HashSet<>();
        for (MissingItem item : student.verdict().items()) {
            if (filter.wants(item)) {
                for (String key : item.teachers().isEmpty() ? List.of(NOBODY) : item.teachers()) {
                    if (key.equals(NOBODY) || filter.wantsTeacher(key)) {
                        debts.computeIfAbsent(key, k -> new Debt())
                                .add(item, student.view().classCode(), concerned.add(key));
                    }
                }
            }
        }
    }

    /** By key of the teacher; what no teacher in particular can repair comes last. */
    @Override
    public List<TeacherRow> result() {
        List<String> keys = new ArrayList<>(debts.keySet());
        keys.sort(Comparator.comparing((String key) -> key.equals(NOBODY)).thenComparing(ByteOrder::compare));
        return keys.stream()
                .map(key -> row(key, debts.getOrDefault(key, new Debt())))
                .toList();
    }

    private TeacherRow row(String key, Debt debt) {
        List<Owed> owed = debt.places.entrySet().stream()
                .sorted(BY_PLACE)
                .map(e -> owed(e.getKey(), e.getValue()))
                .toList();
        return new TeacherRow(
                key.equals(NOBODY) ? null : rows.teacher(key),
                owed.stream().mapToLong(Owed::count).sum(),
                owed.stream().mapToLong(Owed::blocking).sum(),
                debt.students,
                owed);
    }

    private Owed owed(Place place, ItemTally tally) {
        CountedItem counted = tally.counted(place.code());
        return new Owed(
                place.classCode(),
                place.subject() == null ? null : rows.subject(place.subject()),
                place.code(),
                rows.label(place.code()),
                counted.count(),
                counted.blocking());
    }

    private record Place(String classCode, @Nullable String subject, ItemCode code) {}

    private static final class Debt {

        private final Map<Place, ItemTally> places = new HashMap<>();
        private long students;

        void add(MissingItem item, String classCode, boolean firstOfStudent) {
            students += firstOfStudent ? 1 : 0;
            places.computeIfAbsent(new Place(classCode, item.subject(), item.code()), place -> new ItemTally())
                    .add(item, false);
        }
    }
}
