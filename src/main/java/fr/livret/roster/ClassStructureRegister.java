package fr.livret.roster;

import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of a school year by code, as structures. */
final class ClassStructureRegister implements Register<ClassStructureInput, ClassStructureView> {

    static final String DOCUMENT = """
            select c.code, cast(json_build_object('code', c.code, 'level', c.level,
              'periodsPerYear', c.periods_per_year, 'absentSince', c.absent_since,
              'mainTeachers', coalesce((select json_agg(json_build_object(
                  'teacher', t.teacher_key, 'from', t.from_date, 'to', t.to_date) order by t.position, t.teacher_key)
                from class_main_teacher t
                where t.school = c.school and t.year = c.year and t.class_code = c.code), '[]')) as text)
            from school_class c
            """;

    private static final String FIND = DOCUMENT + """
            where c.school = :school and c.year = :year
              and c.code in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by c.code collate "C"
            """;

    private static final String LOCK = " for no key update of c";

    private static final String SAVE = """
            insert into school_class as t (school, year, code, level, periods_per_year, absent_since)
            select :school, :year, r.code, r.level, r."periodsPerYear", r."absentSince"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, level text, "periodsPerYear" smallint,
              "absentSince" date)
            on conflict (school, year, code) do update set level = excluded.level,
              periods_per_year = excluded.periods_per_year, absent_since = excluded.absent_since,
              version = t.version + 1
            """;

    private static final String CLEAR_TEACHERS = """
            delete from class_main_teacher t using jsonb_to_recordset(cast(:rows as jsonb)) as r(code text)
            where t.school = :school and t.year = :year and t.class_code = r.code
            """;

    private static final String SAVE_TEACHERS = """
            insert into class_main_teacher (school, year, class_code, teacher_key, position, from_date, to_date)
            select :school, :year, r.code, a.teacher, x.position, a."from", a."to"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, "mainTeachers" jsonb)
            cross join lateral jsonb_array_elements(r."mainTeachers") with ordinality as x(assignment, position)
            cross join lateral jsonb_to_record(x.assignment) as a(teacher text, "from" date, "to" date)
            """;

    private static final String DEPENDENTS = """
            select 'USED_BY_STUDENTS', count(distinct d.student_id) from enrolment d
              where d.school = :school and d.year = :year and d.class_code = :key
            union all
            select 'USED_BY_SERVICES', count(*) from service d
              where d.school = :school and d.year = :year and d.class_code = :key
            """;

    private static final List<String> ERASE = List.of(
            "delete from class_main_teacher where school = :school and year = :year and class_code = :key",
            "delete from class_mef where school = :school and year = :year and class_code = :key",
            "delete from class_period where school = :school and year = :year and class_code = :key",
            "delete from school_class where school = :school and year = :year and code = :key");

    private final JsonRows rows;
    private final TeacherKeys teachers;
    private final String school;
    private final int year;

    ClassStructureRegister(JsonRows rows, TeacherKeys teachers, String school, int year) {
        this.rows = rows;
        this.teachers = teachers;
        this.school = school;
        this.year = year;
    }

    @Override
    public String kind() {
        return "class-structure";
    }

    @Override
    public String scope() {
        return Integer.toString(year);
    }

    @Override
    public @Nullable String namedKey(ClassStructureInput entry) {
        return entry.code();
    }

    @Override
    public boolean isKey(String key) {
        return Keys.isStructure(key);
    }

    @Override
    public ClassStructureView read(String key, ClassStructureInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, ClassStructureView> find(Collection<String> keys, boolean locked) {
        return rows.find(
                locked ? FIND + LOCK : FIND,
                Map.of("school", school, "year", year, "keys", keys),
                ClassStructureView.class);
    }

    @Override
    public Map<String, ClassStructureView> settle(
            Map<String, ClassStructureView> said,
            Map<String, ClassStructureView> known,
            Function<String, EntryFaults> faults) {
        Map<String, String> keys = teachers.find(
                school,
                said.values().stream()
                        .flatMap(one -> one.mainTeachers().stream().map(Assignment::teacher))
                        .distinct()
                        .toList());
        Map<String, ClassStructureView> settled = new LinkedHashMap<>();
        said.forEach((code, one) -> settled.put(
                code,
                new ClassStructureView(
                        code,
                        one.level(),
                        one.periodsPerYear(),
                        one.absentSince(),
                        AssignmentInput.settle(one.mainTeachers(), "mainTeachers", keys, faults.apply(code)))));
        return settled;
    }

    @Override
    public void save(Map<String, ClassStructureView> changed) {
        Map<String, Object> parameters = Map.of("school", school, "year", year, "rows", changed.values());
        rows.execute(SAVE, parameters);
        rows.execute(CLEAR_TEACHERS, parameters);
        rows.execute(SAVE_TEACHERS, parameters);
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "year", year, "key", key);
        Dependents.requireNone(rows, DEPENDENTS, parameters);
        ERASE.forEach(statement -> rows.execute(statement, parameters));
    }
}
