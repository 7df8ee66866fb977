package fr.livret.readiness;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts students class by class. */
final class ByClassCollector implements JudgedStudents.Collector<List<ClassRow>> {

    private final ReadinessFilter filter;
    private final Map<String, Tally> classes = new TreeMap<>();

    ByClassCollector(ReadinessFilter filter) {
        this.filter = filter;
    }

    @Override
    public void accept(JudgedStudent student) {
        if (filter.accepts(student)) {
            count(student);
        }
    }

    void count(JudgedStudent student) {
        classes.computeIfAbsent(student.view().classCode(), code -> new Tally()).add(student, filter);
    }

    @Override
    public List<ClassRow> result() {
        return classes.entrySet().stream()
                .map(e -> ClassRow.of(e.getKey(), e.getValue()))
                .toList();
    }
}
