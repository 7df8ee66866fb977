package fr.livret.roster;

import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The students of a school by SIECLE identifier, with their stays and options of one year. */
final class StudentRegister implements Register<StudentInput, StudentView> {

    private static final String KEY = "[!-~]{1,50}";

    private final JsonRows rows;
    private final String school;
    private final int year;
    private Map<String, StudentView> found = Map.of();

    StudentRegister(JsonRows rows, String school, int year) {
        this.rows = rows;
        this.school = school;
        this.year = year;
    }

    @Override
    public String kind() {
        return "student";
    }

    @Override
    public @Nullable String namedKey(StudentInput entry) {
        return entry.siecleId();
    }

    @Override
    public boolean isKey(String key) {
        return key.matches(KEY);
    }

    @Override
    public StudentView read(String key, StudentInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, StudentView> find(Collection<String> keys, boolean locked) {
        found = rows.find(
                locked ? StudentSql.FIND + StudentSql.LOCK : StudentSql.FIND,
                Map.of("school", school, "year", year, "keys", keys),
                StudentView.class);
        return found;
    }

    @Override
    public Map<String, StudentView> settle(
            Map<String, StudentView> said, Map<String, StudentView> known, Function<String, EntryFaults> faults) {
        Set<String> classes = new TreeSet<>();
        said.values().forEach(student -> student.enrolments().forEach(stay -> classes.add(stay.classCode())));
        List<String> unknown =
                rows.texts(StudentSql.UNKNOWN_CLASSES, Map.of("school", school, "year", year, "keys", classes));
        said.forEach((key, student) -> {
            for (int i = 0; i < student.enrolments().size(); i++) {
                String code = student.enrolments().get(i).classCode();
                if (unknown.contains(code)) {
                    faults.apply(key).in("enrolments", i).add("class", "UNKNOWN_CLASS", code);
                }
            }
        });
        return said;
    }

    @Override
    public void save(Map<String, StudentView> changed) {
        Map<String, Object> ofSchool = Map.of("school", school);
        Map<String, Object> ofYear = Map.of("school", school, "year", year);
        execute(StudentSql.SAVE, ofSchool, changed.values());
        execute(StudentSql.CLEAR_STAYS, ofYear, changed.values());
        execute(StudentSql.SAVE_STAYS, ofYear, changed.values());
        List<StudentView> options = others(changed, StudentView::options);
        execute(StudentSql.SAVE_OPTIONS, ofYear, options);
        execute(StudentSql.CLEAR_OPTIONS, ofYear, options);
        List<StudentView> guardians = others(changed, StudentView::guardians);
        execute(StudentSql.SAVE_GUARDIANS, ofSchool, guardians);
        execute(StudentSql.CLEAR_GUARDIANS, ofSchool, guardians);
    }

    /** Those whose list differs: a list that did not change keeps what SIECLE knows of its rows besides. */
    private List<StudentView> others(Map<String, StudentView> changed, Function<StudentView, List<?>> list) {
        return changed.values().stream()
                .filter(student -> {
                    StudentView before = found.get(student.siecleId());
                    return before == null || !list.apply(before).equals(list.apply(student));
                })
                .toList();
    }

    private void execute(String statement, Map<String, Object> scope, Collection<StudentView> students) {
        Map<String, Object> parameters = new HashMap<>(scope);
        parameters.put("rows", students);
        rows.execute(statement, parameters);
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "key", key);
        Dependents.requireNone(rows, StudentSql.DEPENDENTS, parameters);
        rows.execute(StudentSql.ERASE, parameters);
    }
}
