package fr.livret.roster;

/** Which class a student belongs to in a period, and what is still to generate there, for statements of several features. */
public final class PlacedStudentSql {

    /**
     * The common table {@code placed (student_id, class_code)}: the class of the last stay that meets the period, or of the last stay of
     * the year. Parameters: {@code school}, {@code year}, {@code period} and {@code count}, the periods of its year; empty and 0 for none.
     */
    public static final String PLACED = """
            placed as (
              select distinct on (e.student_id) e.student_id, e.class_code
              from enrolment e
              join school_class c on c.school = e.school and c.year = e.year and c.code = e.class_code
              left join period p on p.school = e.school and p.code = :period
              where e.school = :school and e.year = :year
              order by e.student_id,
                ((c.periods_per_year is null or :count = 0 or c.periods_per_year = :count)
                and (p.ends_on is null or e.from_date is null or e.from_date <= p.ends_on)
                and (p.starts_on is null or e.to_date is null or e.to_date >= p.starts_on)) desc,
                e.from_date desc nulls last, e.class_code collate "C")
            """;

    /**
     * The common table {@code missing (class_code, service_id, student_id)}: lines of the period that lack the value of the other system.
     * Comes after {@link #PLACED}.
     */
    public static final String MISSING = """
            missing as (
              select placed.class_code, r.service_id, r.student_id
              from placed
              join school_class c on c.school = :school and c.year = :year and c.code = placed.class_code
              join subject_result r on r.school = c.school and r.period = :period and r.student_id = placed.student_id
              join service v on v.school = r.school and v.id = r.service_id
              where case when c.positioning = 'GRADES'
                then v.mode = 'WITHOUT_GRADES' and r.lsu_grade is null and r.status is null
                else c.positioning is not null and v.mode = 'WITH_GRADES' and r.positioning is null end)
            """;

    private PlacedStudentSql() {}
}
