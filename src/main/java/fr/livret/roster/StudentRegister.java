package fr.livret.roster;

import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.Collection;
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
    public List<@Nullable String> keys(List<StudentInput> entries) {
        return Keys.of(entries, StudentInput::siecleId);
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
        return rows.find(
                locked ? StudentSql.FIND + StudentSql.LOCK : StudentSql.FIND,
                Map.of("school", school, "year", year, "keys", keys),
                StudentView.class);
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
        Map<String, Object> parameters = Map.of("school", school, "rows", changed.values());
        Map<String, Object> ofYear = Map.of("school", school, "year", year, "rows", changed.values());
        rows.execute(StudentSql.SAVE, parameters);
        rows.execute(StudentSql.CLEAR_STAYS, ofYear);
        rows.execute(StudentSql.SAVE_STAYS, ofYear);
        rows.execute(StudentSql.CLEAR_OPTIONS, ofYear);
        rows.execute(StudentSql.SAVE_OPTIONS, ofYear);
        rows.execute(StudentSql.CLEAR_GUARDIANS, parameters);
        rows.execute(StudentSql.SAVE_GUARDIANS, parameters);
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "key", key);
        Dependents.requireNone(rows, StudentSql.DEPENDENTS, parameters);
        rows.execute(StudentSql.ERASE, parameters);
    }
}
