package fr.livret.roster;

/** The statements of services; the id is the key. */
final class ServiceSql {

    static final String DOCUMENT = """
            select cast(v.id as text), cast(json_build_object('id', v.id, 'subject', v.subject_code,
              'class', v.class_code, 'group', v.group_code, 'sourceKey', v.source_key, 'label', v.label,
              'mode', v.mode, 'from', v.from_date, 'to', v.to_date, 'absentSince', v.absent_since,
              'teachers', coalesce((select json_agg(json_build_object(
                  'teacher', t.teacher_key, 'from', t.from_date, 'to', t.to_date) order by t.position, t.teacher_key)
                from service_teacher t where t.school = v.school and t.service_id = v.id), '[]')) as text)
            from service v
            """;

    static final String FIND = DOCUMENT + """
            where v.school = :school and v.year = :year
              and cast(v.id as text) in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by v.id
            """;

    static final String LOCK = " for no key update of v";

    /** The services that rows mean by their key; none, where a row takes the id of a service of another year. */
    static final String SAME = """
            select cast(r.rank as text), case when v.year = :year then cast(v.id as text) else '' end
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(rank integer, id text, subject text, class text,
              "group" text, "sourceKey" text)
            join service v on v.school = :school and ((v.year = :year and v.subject_code = r.subject
                and v.class_code is not distinct from r.class and v.group_code is not distinct from r."group"
                and v.source_key = r."sourceKey")
              or (v.year <> :year and cast(v.id as text) = r.id))
            """;

    static final String KNOWN = """
            select 'SUBJECT', k.code from jsonb_array_elements_text(cast(:subjects as jsonb)) k(code)
            join subject s on s.school = :school and s.code = k.code
            union all
            select 'CLASS', k.code from jsonb_array_elements_text(cast(:classes as jsonb)) k(code)
            join school_class c on c.school = :school and c.year = :year and c.code = k.code
            union all
            select 'GROUP', k.code from jsonb_array_elements_text(cast(:groups as jsonb)) k(code)
            join student_group g on g.school = :school and g.year = :year and g.code = k.code
            """;

    static final String GRADED = """
            select distinct cast(r.service_id as text) from subject_result r where r.school = :school
              and r.grade is not null
              and cast(r.service_id as text) in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            """;

    static final String SAVE = """
            insert into service as t (school, year, id, subject_code, class_code, group_code, source_key, label, mode,
              from_date, to_date, absent_since)
            select :school, :year, r.id, r.subject, r.class, r."group", r."sourceKey", r.label, r.mode,
              r."from", r."to", r."absentSince"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, subject text, class text, "group" text,
              "sourceKey" text, label text, mode text, "from" date, "to" date, "absentSince" date)
            on conflict (school, id) do update set subject_code = excluded.subject_code,
              class_code = excluded.class_code, group_code = excluded.group_code, source_key = excluded.source_key,
              label = excluded.label, mode = excluded.mode, mode_assumed = false, from_date = excluded.from_date,
              to_date = excluded.to_date, absent_since = excluded.absent_since, version = t.version + 1
            """;

    static final String CLEAR_TEACHERS = """
            delete from service_teacher t using jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid)
            where t.school = :school and t.service_id = r.id
            """;

    static final String SAVE_TEACHERS = """
            insert into service_teacher (school, service_id, teacher_key, position, from_date, to_date)
            select :school, r.id, a.teacher, x.position, a."from", a."to"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, teachers jsonb)
            cross join lateral jsonb_array_elements(r.teachers) with ordinality as x(assignment, position)
            cross join lateral jsonb_to_record(x.assignment) as a(teacher text, "from" date, "to" date)
            """;

    static final String DEPENDENTS = """
            select 'USED_BY_REPORT_CARDS', count(*) from subject_result d
            where d.school = :school and d.service_id = cast(:key as uuid)
            """;

    static final String ERASE = "delete from service where school = :school and id = cast(:key as uuid)";

    private ServiceSql() {}
}
