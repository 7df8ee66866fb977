package fr.livret.roster;

import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The teachers of a school by key. */
final class TeacherRegister implements Register<TeacherInput, TeacherView> {

    static final String DOCUMENT = """
            select t.key, cast(json_build_object('key', t.key, 'type', t.type, 'stsId', t.sts_id,
              'civility', t.civility, 'lastName', t.last_name, 'firstName', t.first_name,
              'absentSince', t.absent_since) as text)
            from teacher t
            """;

    private static final String FIND = DOCUMENT + """
            where t.school = :school and t.key in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by t.key collate "C"
            """;

    private static final String LOCK = " for no key update of t";

    private static final String MAPPED = """
            select a.local_key from teacher_alias a where a.school = :school
              and a.local_key in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            """;

    private static final String SAVE = """
            insert into teacher as t (school, key, type, sts_id, civility, last_name, first_name, absent_since)
            select :school, r.key, r.type, r."stsId", r.civility, r."lastName", r."firstName", r."absentSince"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(key text, type text, "stsId" text, civility text,
              "lastName" text, "firstName" text, "absentSince" date)
            on conflict (school, key) do update set type = excluded.type, sts_id = excluded.sts_id,
              civility = excluded.civility, last_name = excluded.last_name, first_name = excluded.first_name,
              absent_since = excluded.absent_since, version = t.version + 1
            """;

    private static final String DEPENDENTS = """
            select 'USED_BY_SERVICES', count(*) from service_teacher d where d.school = :school and d.teacher_key = :key
            union all
            select 'USED_BY_CLASSES', count(*) from class_main_teacher d
              where d.school = :school and d.teacher_key = :key
            union all
            select 'USED_BY_REPORT_CARDS', count(*) from report_card d where d.school = :school
              and (coalesce(d.parts->'mainTeachers', '[]') @> to_jsonb(cast(:key as text))
                or exists (select 1 from subject_result r where r.school = d.school and r.period = d.period
                  and r.student_id = d.student_id and r.teachers @> array[cast(:key as text)]))
            union all
            select 'USED_BY_CYCLE_REPORTS', count(*) from cycle_report d where d.school = :school
              and coalesce(d.parts->'mainTeachers', '[]') @> to_jsonb(cast(:key as text))
            union all
            select 'USED_BY_PROJECTS', count(*) from project_group d where d.school = :school
              and d.teachers @> jsonb_build_array(jsonb_build_object('teacher', cast(:key as text)))
            """;

    private static final String KEY = "[^\\p{Cc}\\p{Cs}\\p{Z}]{1,100}";

    private final JsonRows rows;
    private final String school;

    TeacherRegister(JsonRows rows, String school) {
        this.rows = rows;
        this.school = school;
    }

    @Override
    public String kind() {
        return "teacher";
    }

    @Override
    public @Nullable String namedKey(TeacherInput entry) {
        return entry.namedKey();
    }

    @Override
    public boolean isKey(String key) {
        return key.matches(KEY);
    }

    @Override
    public TeacherView read(String key, TeacherInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, TeacherView> find(Collection<String> keys, boolean locked) {
        return rows.find(locked ? FIND + LOCK : FIND, Map.of("school", school, "keys", keys), TeacherView.class);
    }

    @Override
    public Map<String, TeacherView> settle(
            Map<String, TeacherView> said, Map<String, TeacherView> known, Function<String, EntryFaults> faults) {
        rows.texts(MAPPED, Map.of("school", school, "keys", said.keySet()))
                .forEach(key -> faults.apply(key).add("key", "MAPPED_KEY"));
        return said;
    }

    @Override
    public void save(Map<String, TeacherView> changed) {
        rows.execute(SAVE, Map.of("school", school, "rows", changed.values()));
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "key", key);
        Dependents.requireNone(rows, DEPENDENTS, parameters);
        rows.execute("delete from teacher_alias where school = :school and teacher_key = :key", parameters);
        rows.execute("delete from teacher where school = :school and key = :key", parameters);
    }
}
