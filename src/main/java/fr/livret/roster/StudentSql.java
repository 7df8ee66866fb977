package fr.livret.roster;

/** The statements of students; {@code siecleId} is the key. */
final class StudentSql {

    /** Columns of a student {@code s}, with the stays and options of the year. */
    private static final String DOCUMENT = """
            select s.siecle_id, cast(json_build_object(
              'siecleId', s.siecle_id, 'ine', s.ine, 'elenoet', s.elenoet, 'lastName', s.last_name,
              'firstName', s.first_name, 'birthDate', s.birth_date, 'absentSince', s.absent_since,
              'enrolments', coalesce((select json_agg(json_build_object(
                  'class', e.class_code, 'from', e.from_date, 'to', e.to_date, 'mef', e.mef)
                  order by e.from_date nulls first, e.class_code collate "C", e.position)
                from enrolment e where e.school = s.school and e.year = :year and e.student_id = s.id), '[]'),
              'options', coalesce((select json_agg(json_build_object(
                  'subjectCode', o.subject_code, 'modality', o.modality) order by o.position)
                from student_option o where o.school = s.school and o.year = :year and o.student_id = s.id
                  and o.absent_since is null), '[]'),
              'guardians', coalesce((select json_agg(json_build_object(
                  'civility', g.civility, 'lastName', g.last_name, 'firstName', g.first_name,
                  'legalRank', g.legal_rank, 'relationship', g.relationship, 'denomination', g.denomination,
                  'address', g.address) order by g.position)
                from guardian g where g.school = s.school and g.student_id = s.id
                  and g.absent_since is null), '[]')) as text)
            from student s
            """;

    private static final String CHOSEN = """
            where s.school = :school and s.siecle_id is not null
              and (:class = '' or exists (select 1 from enrolment e where e.school = s.school and e.year = :year
                and e.student_id = s.id and e.class_code = :class))
              and (:group = '' or exists (select 1 from group_member m where m.school = s.school and m.year = :year
                and m.student_id = s.id and m.group_code = :group))
              and (:enrolled = '' or cast(nullif(:enrolled, '') as boolean) = exists (select 1 from enrolment e
                where e.school = s.school and e.year = :year and e.student_id = s.id))
              and (:absent = '' or cast(nullif(:absent, '') as boolean) = (s.absent_since is not null))
            """;

    static final String FIND = DOCUMENT + """
            where s.school = :school and s.siecle_id in (select jsonb_array_elements_text(cast(:keys as jsonb)))
            order by s.siecle_id collate "C"
            """;

    static final String LOCK = " for no key update of s";

    static final String LIST = DOCUMENT + CHOSEN + """
             and s.siecle_id collate "C" > :after order by s.siecle_id collate "C" limit :rows
            """;

    static final String COUNT = "select count(*) from student s " + CHOSEN;

    static final String UNKNOWN_CLASSES = """
            select k.code from jsonb_array_elements_text(cast(:keys as jsonb)) k(code)
            where not exists (select 1 from school_class c
              where c.school = :school and c.year = :year and c.code = k.code)
            """;

    static final String SAVE = """
            insert into student as t (school, siecle_id, ine, elenoet, last_name, first_name, birth_date, absent_since)
            select :school, r."siecleId", r.ine, r.elenoet, r."lastName", r."firstName", r."birthDate", r."absentSince"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("siecleId" text, ine text, elenoet text,
              "lastName" text, "firstName" text, "birthDate" date, "absentSince" date)
            on conflict (school, siecle_id) do update set ine = excluded.ine, elenoet = excluded.elenoet,
              last_name = excluded.last_name, first_name = excluded.first_name, birth_date = excluded.birth_date,
              absent_since = excluded.absent_since, version = t.version + 1
            """;

    private static final String OF_ROWS = """
            using jsonb_to_recordset(cast(:rows as jsonb)) as r("siecleId" text), student s
            where s.school = :school and s.siecle_id = r."siecleId" and t.school = :school and t.student_id = s.id
            """;

    static final String CLEAR_STAYS = "delete from enrolment t " + OF_ROWS + " and t.year = :year";
    static final String CLEAR_OPTIONS = "delete from student_option t " + OF_ROWS + " and t.year = :year";
    static final String CLEAR_GUARDIANS = "delete from guardian t " + OF_ROWS;

    static final String SAVE_STAYS = """
            insert into enrolment (school, year, student_id, class_code, position, from_date, to_date, mef)
            select :school, :year, s.id, e.class, row_number() over (partition by s.id, e.class order by x.position),
              e."from", e."to", e.mef
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("siecleId" text, enrolments jsonb)
            join student s on s.school = :school and s.siecle_id = r."siecleId"
            cross join lateral jsonb_array_elements(r.enrolments) with ordinality as x(stay, position)
            cross join lateral jsonb_to_record(x.stay) as e(class text, "from" date, "to" date, mef text)
            """;

    static final String SAVE_OPTIONS = """
            insert into student_option (school, year, student_id, position, subject_code, modality)
            select :school, :year, s.id, x.position, o."subjectCode", o.modality
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("siecleId" text, options jsonb)
            join student s on s.school = :school and s.siecle_id = r."siecleId"
            cross join lateral jsonb_array_elements(r.options) with ordinality as x(chosen, position)
            cross join lateral jsonb_to_record(x.chosen) as o("subjectCode" text, modality text)
            """;

    static final String SAVE_GUARDIANS = """
            insert into guardian (school, student_id, position, civility, last_name, first_name, legal_rank,
              relationship, denomination, address)
            select :school, s.id, x.position, g.civility, g."lastName", g."firstName", g."legalRank",
              g.relationship, g.denomination, g.address
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("siecleId" text, guardians jsonb)
            join student s on s.school = :school and s.siecle_id = r."siecleId"
            cross join lateral jsonb_array_elements(r.guardians) with ordinality as x(guardian, position)
            cross join lateral jsonb_to_record(x.guardian) as g(civility text, "lastName" text, "firstName" text,
              "legalRank" smallint, relationship text, denomination text, address jsonb)
            """;

    static final String DEPENDENTS = """
            select 'USED_BY_REPORT_CARDS', count(*) from report_card d join student s
              on s.school = d.school and s.id = d.student_id where s.school = :school and s.siecle_id = :key
            union all
            select 'USED_BY_CYCLE_REPORTS', count(*) from cycle_report d join student s
              on s.school = d.school and s.id = d.student_id where s.school = :school and s.siecle_id = :key
            """;

    static final String ERASE = "delete from student where school = :school and siecle_id = :key";

    private StudentSql() {}
}
