package fr.livret.roster;

import fr.livret.register.Dependents;
import fr.livret.register.Register;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The subjects of a school by its own code. */
final class SubjectRegister implements Register<SubjectInput, SubjectView> {

    static final String DOCUMENT = """
            select s.code, cast(json_build_object('code', s.code, 'siecleCode', s.siecle_code,
              'nationalCode', s.national_code, 'label', s.label, 'shortLabel', s.short_label,
              'absentSince', s.absent_since) as text)
            from subject s
            """;

    private static final String FIND = DOCUMENT + """
            where s.school = :school and s.code in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by s.code collate "C"
            """;

    private static final String LOCK = " for no key update of s";

    private static final String SAVE = """
            insert into subject as t (school, code, siecle_code, national_code, label, short_label, absent_since)
            select :school, r.code, r."siecleCode", r."nationalCode", r.label, r."shortLabel", r."absentSince"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, "siecleCode" text, "nationalCode" text,
              label text, "shortLabel" text, "absentSince" date)
            on conflict (school, code) do update set siecle_code = excluded.siecle_code,
              national_code = excluded.national_code, label = excluded.label, short_label = excluded.short_label,
              absent_since = excluded.absent_since, version = t.version + 1
            """;

    private static final String DEPENDENTS = """
            select 'USED_BY_SERVICES', count(*) from service d where d.school = :school and d.subject_code = :key
            union all
            select 'USED_BY_PROJECTS', count(*) from project d where d.school = :school
              and (d.subjects @> jsonb_build_array(jsonb_build_object('subject', cast(:key as text)))
                or exists (select 1 from project_group g where g.school = d.school and g.project_id = d.id
                  and g.teachers @> jsonb_build_array(
                    jsonb_build_object('subject', jsonb_build_object('subject', cast(:key as text))))))
            """;

    private static final String KEY = "[^\\p{Cc}\\p{Cs}\\p{Z}]([^\\p{Cc}\\p{Cs}]{0,48}[^\\p{Cc}\\p{Cs}\\p{Z}])?";

    private final JsonRows rows;
    private final String school;

    SubjectRegister(JsonRows rows, String school) {
        this.rows = rows;
        this.school = school;
    }

    @Override
    public String kind() {
        return "subject";
    }

    @Override
    public @Nullable String namedKey(SubjectInput entry) {
        return entry.code();
    }

    @Override
    public boolean isKey(String key) {
        return key.matches(KEY);
    }

    @Override
    public SubjectView read(String key, SubjectInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, SubjectView> find(Collection<String> keys, boolean locked) {
        return rows.find(locked ? FIND + LOCK : FIND, Map.of("school", school, "keys", keys), SubjectView.class);
    }

    @Override
    public Map<String, SubjectView> settle(
            Map<String, SubjectView> said, Map<String, SubjectView> known, Function<String, EntryFaults> faults) {
        Map<String, SubjectView> settled = new LinkedHashMap<>();
        said.forEach((code, subject) -> settled.put(code, subject.mappedAs(known.get(code))));
        return settled;
    }

    @Override
    public void save(Map<String, SubjectView> changed) {
        rows.execute(SAVE, Map.of("school", school, "rows", changed.values()));
    }

    @Override
    public void erase(String key) {
        Map<String, Object> parameters = Map.of("school", school, "key", key);
        Dependents.requireNone(rows, DEPENDENTS, parameters);
        rows.execute("delete from subject where school = :school and code = :key", parameters);
    }
}
