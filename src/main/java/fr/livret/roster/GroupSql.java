package fr.livret.roster;

/** The statements of groups; {@code code} is the key, within a year. */
final class GroupSql {

    static final String DOCUMENT = """
            select g.code, cast(json_build_object('code', g.code, 'label', g.label, 'absentSince', g.absent_since,
              'members', coalesce((select json_agg(json_build_object(
                  'siecleId', s.siecle_id, 'from', m.from_date, 'to', m.to_date) order by s.siecle_id collate "C")
                from group_member m join student s on s.school = m.school and s.id = m.student_id
                where m.school = g.school and m.year = g.year and m.group_code = g.code
                  and s.siecle_id is not null), '[]')) as text)
            from student_group g
            """;

    static final String FIND = DOCUMENT + """
            where g.school = :school and g.year = :year
              and g.code in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by g.code collate "C"
            """;

    static final String LOCK = " for no key update of g";

    static final String UNKNOWN_STUDENTS = """
            select k.id from jsonb_array_elements_text(cast(:keys as jsonb)) k(id)
            where not exists (select 1 from student s where s.school = :school and s.siecle_id = k.id)
            """;

    static final String SAVE = """
            insert into student_group as t (school, year, code, label, absent_since)
            select :school, :year, r.code, r.label, r."absentSince"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, label text, "absentSince" date)
            on conflict (school, year, code) do update set label = excluded.label,
              absent_since = excluded.absent_since, version = t.version + 1
            """;

    static final String CLEAR_MEMBERS = """
            delete from group_member t using jsonb_to_recordset(cast(:rows as jsonb)) as r(code text)
            where t.school = :school and t.year = :year and t.group_code = r.code
            """;

    static final String SAVE_MEMBERS = """
            insert into group_member (school, year, group_code, student_id, from_date, to_date)
            select :school, :year, r.code, s.id, m."from", m."to"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, members jsonb)
            cross join lateral jsonb_to_recordset(r.members) as m("siecleId" text, "from" date, "to" date)
            join student s on s.school = :school and s.siecle_id = m."siecleId"
            """;

    static final String DEPENDENTS = """
            select 'USED_BY_SERVICES', count(*) from service d
            where d.school = :school and d.year = :year and d.group_code = :key
            """;

    static final String ERASE_MEMBERS =
            "delete from group_member where school = :school and year = :year and group_code = :key";
    static final String ERASE_CLASSES =
            "delete from group_class where school = :school and year = :year and group_code = :key";
    static final String ERASE = "delete from student_group where school = :school and year = :year and code = :key";

    private GroupSql() {}
}
