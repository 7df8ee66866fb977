package fr.livret.roster;

import fr.livret.school.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Makes local teachers those that STS knows: whatever named a local key names the STS one, and the local key goes on finding
 * it. A statement a table, however many teachers.
 */
@ApplicationScoped
class TeacherMerge {

    private static final String MERGED =
            " jsonb_to_recordset(cast(:rows as jsonb)) as m(local text, target text, type text, \"stsId\" text) ";

    /** The keys of a list, merged, each once, in their order. */
    private static final String KEYS = " from (select distinct on (coalesce(m.target, u.key))"
            + " coalesce(m.target, u.key) as key, u.rank from %s with ordinality as u(key, rank) left join" + MERGED
            + "on m.local = u.key order by coalesce(m.target, u.key), u.rank) d";

    private static final List<String> STATEMENTS = List.of(
            """
            insert into teacher (school, key, type, sts_id, civility, last_name, first_name)
            select distinct on (m.target) :school, m.target, m.type, m."stsId", t.civility, t.last_name, t.first_name
            from teacher t join
            """ + MERGED
                    + " on m.local = t.key where t.school = :school order by m.target, t.key on conflict do nothing",
            """
            insert into service_teacher (school, service_id, teacher_key, position, from_date, to_date)
            select distinct on (t.service_id, m.target)
              t.school, t.service_id, m.target, t.position, t.from_date, t.to_date
            from service_teacher t join
            """ + MERGED + " on m.local = t.teacher_key where t.school = :school"
                    + " order by t.service_id, m.target, t.position on conflict do nothing",
            "delete from service_teacher t using" + MERGED + "where t.school = :school and t.teacher_key = m.local",
            """
            insert into class_main_teacher (school, year, class_code, teacher_key, position, from_date, to_date)
            select distinct on (t.year, t.class_code, m.target)
              t.school, t.year, t.class_code, m.target, t.position, t.from_date, t.to_date
            from class_main_teacher t join
            """ + MERGED + " on m.local = t.teacher_key where t.school = :school"
                    + " order by t.year, t.class_code, m.target, t.position on conflict do nothing",
            "delete from class_main_teacher t using" + MERGED + "where t.school = :school and t.teacher_key = m.local",
            "update subject_result r set teachers = (select array_agg(d.key order by d.rank)"
                    + KEYS.formatted("unnest(r.teachers)") + ") where r.school = :school and r.teachers &&"
                    + " (select array_agg(m.local) from" + MERGED + ")",
            ofMainTeachers("report_card", ", updated_at = now()"),
            ofMainTeachers("cycle_report", ""),
            "update project_group g set version = g.version + 1, teachers = (select jsonb_agg(case when m.target is null"
                    + " then e.one else e.one || jsonb_build_object('teacher', m.target) end order by e.rank)"
                    + " from jsonb_array_elements(g.teachers) with ordinality as e(one, rank) left join" + MERGED
                    + "on m.local = e.one->>'teacher') where g.school = :school and exists (select 1 from" + MERGED
                    + "where g.teachers @> jsonb_build_array(jsonb_build_object('teacher', m.local)))",
            "update teacher_alias a set teacher_key = m.target from" + MERGED
                    + "where a.school = :school and a.teacher_key = m.local",
            "delete from teacher t using" + MERGED + "where t.school = :school and t.key = m.local",
            "insert into teacher_alias (school, local_key, teacher_key) select :school, m.local, m.target from"
                    + MERGED);

    private final JsonRows rows;

    TeacherMerge(JsonRows rows) {
        this.rows = rows;
    }

    /** A local teacher and what STS knows of it; {@code target} is its key from now on. */
    record Merged(String local, String target, String type, String stsId) {}

    void merge(String school, List<Merged> merged) {
        if (!merged.isEmpty()) {
            STATEMENTS.forEach(statement -> rows.execute(statement, Map.of("school", school, "rows", merged)));
        }
    }

    private static String ofMainTeachers(String table, String also) {
        return "update " + table + " r set version = r.version + 1" + also
                + ", parts = r.parts || jsonb_build_object('mainTeachers', (select jsonb_agg(d.key order by d.rank)"
                + KEYS.formatted("jsonb_array_elements_text(r.parts->'mainTeachers')")
                + ")) where r.school = :school and exists (select 1 from" + MERGED
                + "where r.parts->'mainTeachers' @> to_jsonb(m.local))";
    }
}
