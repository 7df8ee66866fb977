package fr.livret.reportcard;

/** The report card as PostgreSQL writes it in JSON, ready to be read as a {@link ReportCard}. */
public final class ReportCardSql {

    private static final String FIELDS = """
            'committeeDate', rc.committee_date, 'schoolingDate', rc.schooling_date, 'signatory', rc.signatory,
            'committeeAppraisal', rc.committee_appraisal, 'homeworkSupport', rc.homework_support,
            'schoolLife', json_build_object(
              'lateArrivals', rc.late_arrivals, 'justifiedAbsences', rc.justified_absences,
              'unjustifiedAbsences', rc.unjustified_absences, 'missedHours', rc.missed_hours,
              'comment', rc.school_life_comment),
            'parts', rc.parts
            """;

    /** Expression over a row {@code rc} of {@code report_card}: the card without its lines. */
    public static final String WITHOUT_LINES = "json_build_object(" + FIELDS + ")";

    /** Expression over a row {@code rc} of {@code report_card}; its lines are those of {@link CardLines}. */
    static final String DOCUMENT = "json_build_object(" + FIELDS + ", 'results', " + lines("rc") + ")";

    private ReportCardSql() {}

    /**
     * The lines of a card for {@link CardLines}: an expression over a row with {@code school}, {@code period} and {@code
     * student_id}. By themselves they are not copied into the card, which takes a seventh of the time off.
     */
    public static String lines(String row) {
        return """
                (select json_agg(json_build_array(
                   r.service_id, r.modality, r.grade, r.status, r.class_average, r.class_average_status, r.positioning,
                   r.positioning_origin, r.lsu_grade, r.lsu_grade_origin, r.appraisal, r.programme_elements, r.teachers)
                   order by r.position)
                 from subject_result r
                 where r.school = %1$s.school and r.period = %1$s.period and r.student_id = %1$s.student_id)
                """.formatted(row);
    }
}
