package fr.livret.readiness;

import fr.livret.reportcard.ReportCardSql;

/** The statements of the school view. Everything is ordered by bytes, so that the same data give the same file. */
final class SchoolViewSql {

    /**
     * Ends with a setting for what follows in the transaction: of a school whose rows are not in the statistics yet, the
     * planner expects a row or two and would join it with itself row by row.
     */
    static final String CONTEXT = """
            select
              (select cast(starts_on as text) from period where school = :school and code = :period),
              (select cast(ends_on as text) from period where school = :school and code = :period),
              (select cast(json_agg(json_build_object(
                 'code', c.code, 'level', c.level, 'positioning', c.positioning, 'declaredInLsu', c.declared_in_lsu,
                 'knownToSiecle', c.known_to_siecle, 'committeeDate', p.committee_date,
                 'schoolLifeComment', p.school_life_comment, 'paths', coalesce(p.paths, '[]'))
                 order by c.code collate "C") as text)
               from school_class c left join class_period p
                 on p.school = c.school and p.year = c.year and p.class_code = c.code and p.period = :period
               where c.school = :school and c.year = :year),
              (select cast(json_agg(json_build_object(
                 'id', v.id, 'subjectCode', v.subject_code, 'siecleCode', s.siecle_code,
                 'nationalCode', s.national_code, 'label', coalesce(v.label, s.label), 'shortLabel', s.short_label,
                 'mode', v.mode, 'teachers', coalesce(
                   (select json_agg(t.teacher_key order by t.position) from service_teacher t
                    left join period p on p.school = t.school and p.code = :period
                    where t.school = v.school and t.service_id = v.id
                      and (p.ends_on is null or t.from_date is null or t.from_date <= p.ends_on)
                      and (p.starts_on is null or t.to_date is null or t.to_date >= p.starts_on)), '[]'))) as text)
               from service v join subject s on s.school = v.school and s.code = v.subject_code
               where v.school = :school and v.year = :year),
              (select cast(json_agg(json_build_object(
                 'key', t.key, 'type', t.type, 'stsId', t.sts_id, 'civility', t.civility,
                 'lastName', t.last_name, 'firstName', t.first_name)) as text)
               from teacher t where t.school = :school),
              (select cast(json_agg(json_build_object(
                 'code', s.code, 'siecleCode', s.siecle_code, 'nationalCode', s.national_code,
                 'label', s.label, 'shortLabel', s.short_label)) as text)
               from subject s where s.school = :school),
              (select cast(json_object_agg(v.id, a.average) as text)
               from service v cross join lateral (
                 select round(avg(case v.mode when 'WITH_GRADES' then r.grade else r.lsu_grade end), 2) as average
                 from subject_result r
                 where r.school = v.school and r.service_id = v.id and r.period = :period) a
               where v.school = :school and v.year = :year and a.average is not null),
              (select cast(json_agg(json_build_object(
                 'id', p.id, 'kind', p.kind, 'title', p.title, 'theme', p.theme, 'description', p.description,
                 'subjects', p.subjects)) as text)
               from project p where p.school = :school and p.year = :year),
              (select cast(json_agg(json_build_object(
                 'id', g.id, 'project', g.project_id, 'title', g.title, 'comment', g.comment,
                 'teachers', g.teachers)) as text)
               from project_group g join project p on p.school = g.school and p.id = g.project_id
               where g.school = :school and p.year = :year),
              (select cast(json_object_agg(t.code, t.label) as text)
               from itp_theme t where t.school = :school and t.year = :year),
              (select cast(json_agg(json_build_object(
                 'id', d.id, 'structureCode', d.structure_code, 'structureType', d.structure_type,
                 'text', d.text)) as text)
               from digital_skills_text d where d.school = :school and d.year = :year),
              (select cast(json_object_agg(m.code, coalesce(
                 (select json_agg(p.subject_code order by p.subject_code collate "C") from programme p
                  where p.school = m.school and p.year = m.year and p.mef = m.code and p.modality = :modality
                     and p.absent_since is null), '[]'))
                 as text)
               from mef m where m.school = :school and m.year = :year),
              set_config('enable_nestloop', 'off', true)
            """;

    /** What a report card without election modalities is completed from: programmes by MEF, SIECLE's codes by service. */
    static final String MODALITIES = """
            select
              (select cast(json_object_agg(p.mef, p.offers) as text) from (
                 select mef, json_agg(json_build_object(
                   'subject', subject_code, 'modality', modality, 'weeklyHours', weekly_hours)) as offers
                 from programme where school = :school and year = :year and absent_since is null group by mef) p),
              (select cast(json_object_agg(v.id, s.siecle_code) as text)
               from service v join subject s on s.school = v.school and s.code = v.subject_code
               where v.school = :school and v.year = :year and s.siecle_code is not null)
            """;

    /**
     * A student belongs to the class of the last stay that meets the period; a report card alone puts it in scope too.
     * Students are sorted before their cards are read, so that a reader who stops early pays for what was seen.
     */
    static final String STUDENTS = """
            with stay as (
              select e.student_id, e.class_code, e.from_date, e.to_date, e.mef, meets.it as meets,
                row_number() over (partition by e.student_id
                  order by meets.it desc, e.from_date desc nulls last, e.class_code collate "C") as rank,
                count(*) over (partition by e.student_id, meets.it, e.from_date) > 1 as contradicted
              from enrolment e
              join school_class c on c.school = e.school and c.year = e.year and c.code = e.class_code
              left join period p on p.school = e.school and p.code = :period
              cross join lateral (select
                (c.periods_per_year is null or c.periods_per_year = :count)
                and (p.ends_on is null or e.from_date is null or e.from_date <= p.ends_on)
                and (p.starts_on is null or e.to_date is null or e.to_date >= p.starts_on) as it) meets
              where e.school = :school and e.year = :year),
            listed as (
              select s.id, s.school, :period as period, s.id as student_id, s.siecle_id collate "C" as siecle_id, s.last_name, s.first_name,
                stay.class_code collate "C" as class_code, stay.contradicted, stay.from_date, stay.to_date, stay.mef,
                count(*) over () as in_scope
              from stay
              join student s on s.school = :school and s.id = stay.student_id
              left join report_card rc on rc.school = s.school and rc.period = :period and rc.student_id = s.id
              where stay.rank = 1 and (stay.meets or rc.student_id is not null)
                and (:classes = '[]' or cast(:classes as jsonb) @> to_jsonb(stay.class_code))
                and (:students = '[]' or cast(:students as jsonb) @> to_jsonb(s.siecle_id))
                and (:since = '' or exists (select from readiness_noticed n
                  where n.school = s.school and n.period = :period and n.student_id = s.id
                    and n.noticed_at > cast(nullif(:since, '') as timestamptz)))
              order by stay.class_code collate "C", s.siecle_id collate "C", s.id
              offset 0)
            select cast(l.id as text), l.siecle_id, l.last_name, l.first_name, l.class_code,
              l.contradicted, cast(l.from_date as text), cast(l.to_date as text), l.mef,
              (select cast(json_build_object('author', x.author, 'excludedAt', x.excluded_at, 'reason', x.reason) as text)
               from exclusion x where x.school = :school and x.period = :period and x.student_id = l.id),
              (select cast(
            """ + ReportCardSql.WITHOUT_LINES + """
             as text) from report_card rc
               where rc.school = :school and rc.period = :period and rc.student_id = l.id),
              (select cast(json_agg(json_build_object(
                 'civility', g.civility, 'lastName', g.last_name, 'firstName', g.first_name,
                 'legalRank', g.legal_rank, 'relationship', g.relationship, 'denomination', g.denomination,
                 'address', g.address) order by g.position) as text)
               from guardian g
               where g.school = :school and g.student_id = l.id and g.absent_since is null),
              (select cast(json_agg(json_build_object('subject', o.subject_code, 'modality', o.modality)
                 order by o.position) as text)
               from student_option o where o.school = :school and o.year = :year and o.student_id = l.id
                 and o.absent_since is null),
              l.in_scope,
              cast(
            """ + ReportCardSql.lines("l") + """
             as text)
            from listed l
            order by l.class_code, l.siecle_id, l.id
            """;

    private SchoolViewSql() {}
}
