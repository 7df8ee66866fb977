package fr.livret.positioning.generation;

/** The statements of generations. */
final class GenerationSql {

    /** A value stands while its line has it and no later generation, unless undone, wrote that line again. */
    private static final String STANDS = """
            (case g.kind when 'LSU_GRADE' then r.lsu_grade = g.value and r.lsu_grade_origin = g.origin
               else r.positioning = g.value and r.positioning_origin = g.origin end
             and not exists (select 1 from generated_value h
               join generation n on n.school = h.school and n.id = h.generation_id and n.undone_at is null
               where h.school = g.school and h.period = g.period and h.student_id = g.student_id
                 and h.service_id = g.service_id and h.generation_id > g.generation_id))
            """;

    private static final String LINE = """
            subject_result r on r.school = g.school and r.period = g.period
              and r.student_id = g.student_id and r.service_id = g.service_id
            """;

    static final String INSERT = """
            insert into generation (school, id, year, class_code, period, refresh, rules, requested_by, created_at)
            values (:school, :id, :year, :class, :period, :refresh, cast(:rules as jsonb), :caller, :at)
            """;

    static final String INSERT_VALUES = """
            insert into generated_value (school, generation_id, period, student_id, service_id, kind, value, origin, rule,
              source, replaced, at)
            select :school, :id, :period, d.student, d.service, d.kind, d.value, d.origin, d.rule, d.source, d.replaced, :at
            from jsonb_to_recordset(cast(:rows as jsonb)) as d(student uuid, service uuid, kind text, value numeric,
              origin text, rule text, source jsonb, replaced boolean)
            """;

    /** Writes the values of a generation on their lines and tells their cards' readers. */
    static final String APPLY = """
            with written as (
              update subject_result r set
                lsu_grade = case g.kind when 'LSU_GRADE' then g.value else r.lsu_grade end,
                lsu_grade_origin = case g.kind when 'LSU_GRADE' then g.origin else r.lsu_grade_origin end,
                positioning = case g.kind when 'POSITIONING' then cast(g.value as smallint) else r.positioning end,
                positioning_origin = case g.kind when 'POSITIONING' then g.origin else r.positioning_origin end
              from generated_value g
              where g.school = :school and g.generation_id = :id and r.school = g.school and r.period = g.period
                and r.student_id = g.student_id and r.service_id = g.service_id
              returning r.period, r.student_id)
            update report_card c set version = c.version + 1, updated_at = now()
            where c.school = :school and (c.period, c.student_id) in (select period, student_id from written)
            """;

    /** Puts back, where a value of the generation stands, what it took the place of: nothing, or an earlier generation's value. */
    static final String UNDO = """
            with standing as (
              select g.period, g.student_id, g.service_id, g.kind, b.value, b.origin
              from generated_value g join
            """ + LINE + """
              left join lateral (select h.value, h.origin from generated_value h
                join generation n on n.school = h.school and n.id = h.generation_id and n.undone_at is null
                where h.school = g.school and h.period = g.period and h.student_id = g.student_id
                  and h.service_id = g.service_id and h.kind = g.kind and h.generation_id < g.generation_id
                order by h.generation_id desc limit 1) b on g.replaced
              where g.school = :school and g.generation_id = :id and
            """ + STANDS + """
            ), written as (
              update subject_result r set
                lsu_grade = case s.kind when 'LSU_GRADE' then s.value else r.lsu_grade end,
                lsu_grade_origin = case s.kind when 'LSU_GRADE' then s.origin else r.lsu_grade_origin end,
                positioning = case s.kind when 'POSITIONING' then cast(s.value as smallint) else r.positioning end,
                positioning_origin = case s.kind when 'POSITIONING' then s.origin else r.positioning_origin end
              from standing s
              where r.school = :school and r.period = s.period and r.student_id = s.student_id
                and r.service_id = s.service_id
              returning r.period, r.student_id)
            update report_card c set version = c.version + 1, updated_at = now()
            where c.school = :school and (c.period, c.student_id) in (select period, student_id from written)
            """;

    static final String LOCK_CARDS = """
            select count(*) from (
              select 1 from report_card c where c.school = :school and (c.period, c.student_id) in (
                select g.period, g.student_id from generated_value g where g.school = :school and g.generation_id = :id)
              order by c.student_id for update) locked
            """;

    static final String LOCK = """
            select undone_at is not null from generation
            where school = :school and year = :year and class_code = :class and period = :period and id = :id for update
            """;

    static final String CLOSE =
            "update generation set undone_at = :at, undone_by = :caller where school = :school and id = :id";

    static final String GENERATIONS = """
            select cast(n.id as text), n.created_at, n.requested_by, n.refresh, cast(n.rules as text),
              (select count(*) from generated_value g where g.school = n.school and g.generation_id = n.id),
              case when n.undone_at is not null then 0 else (select count(*) from generated_value g join
            """ + LINE + """
                where g.school = n.school and g.generation_id = n.id and
            """ + STANDS + """
              ) end, n.undone_at, n.undone_by
            from generation n
            where n.school = :school and n.year = :year and n.class_code = :class and n.period = :period
            """;

    static final String COUNT = """
            select count(*) from generation n
            where n.school = :school and n.year = :year and n.class_code = :class and n.period = :period
            """;

    private static final String STANDING = """
            from generated_value g
            join generation m on m.school = g.school and m.id = g.generation_id and m.undone_at is null
            join student s on s.school = g.school and s.id = g.student_id
            join
            """ + LINE + """
            where g.school = :school and m.year = :year and m.class_code = :class and g.period = :period and
            """ + STANDS + """
              and (:generation = '' or g.generation_id = cast(nullif(:generation, '') as uuid))
              and (:service = '' or g.service_id = cast(nullif(:service, '') as uuid))
            """;

    static final String VALUES = """
            select cast(g.student_id as text), s.siecle_id, cast(g.service_id as text), g.kind, g.value, g.origin, g.rule,
              cast(g.source as text), cast(g.generation_id as text), g.at
            """ + STANDING + """
              and (:student = '' or (g.student_id, g.service_id)
                > (cast(nullif(:student, '') as uuid), cast(nullif(:after, '') as uuid)))
            order by g.student_id, g.service_id
            """;

    static final String COUNT_VALUES = "select count(*) " + STANDING;

    private GenerationSql() {}
}
