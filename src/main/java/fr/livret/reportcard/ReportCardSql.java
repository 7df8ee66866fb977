package fr.livret.reportcard;

/** The report card as PostgreSQL writes it in JSON, ready to be read as a {@link ReportCard}. */
public final class ReportCardSql {

    /** Expression over a row {@code rc} of {@code report_card}; its lines are those of {@link LinesReader}. */
    public static final String DOCUMENT = """
            json_build_object(
              'committeeDate', rc.committee_date, 'schoolingDate', rc.schooling_date, 'signatory', rc.signatory,
              'committeeAppraisal', rc.committee_appraisal, 'homeworkSupport', rc.homework_support,
              'schoolLife', json_build_object(
                'lateArrivals', rc.late_arrivals, 'justifiedAbsences', rc.justified_absences,
                'unjustifiedAbsences', rc.unjustified_absences, 'missedHours', rc.missed_hours,
                'comment', rc.school_life_comment),
              'parts', rc.parts,
              'results', (
                select json_agg(json_build_array(
                  r.service_id, r.modality, r.grade, r.status, r.class_average, r.class_average_status, r.positioning,
                  r.positioning_origin, r.lsu_grade, r.lsu_grade_origin, r.appraisal, r.programme_elements, r.teachers) order by r.position)
                from subject_result r
                where r.school = rc.school and r.period = rc.period and r.student_id = rc.student_id))
            """;

    private ReportCardSql() {}
}
