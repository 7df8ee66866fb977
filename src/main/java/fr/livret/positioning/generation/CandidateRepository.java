package fr.livret.positioning.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.positioning.arithmetic.Evaluation;
import fr.livret.positioning.arithmetic.ResultLine;
import fr.livret.positioning.arithmetic.ValueKind;
import fr.livret.reportcard.ValueOrigin;
import fr.livret.roster.PlacedStudentSql;
import fr.livret.roster.PositioningType;
import fr.livret.roster.ServiceMode;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a generation decides on: a fixed number of statements for a class. */
@ApplicationScoped
class CandidateRepository {

    private static final String CLASS = """
            select positioning, periods_per_year from school_class
            where school = :school and year = :year and code = :class
            """;

    /** Whoever writes a report card locks its row first. */
    private static final String LOCK_CARDS = "with " + PlacedStudentSql.PLACED + """
            select count(*) from (
              select 1 from report_card c
              where c.school = :school and c.period = :period
                and c.student_id in (select student_id from placed where class_code = :class)
              order by c.student_id for update) locked
            """;

    private static final String LINES = "with " + PlacedStudentSql.PLACED + """
            , pair as (
              select r.student_id, r.service_id from subject_result r
              join placed on placed.student_id = r.student_id and placed.class_code = :class
              where r.school = :school and r.period = :period
              union
              select x.student_id, x.service_id from competency_evaluation x
              join placed on placed.student_id = x.student_id and placed.class_code = :class
              where x.school = :school and x.period = :period)
            select cast(s.id as text), s.siecle_id, cast(v.id as text), r.student_id is not null, r.status is not null,
              r.grade, r.positioning, r.positioning_origin, r.lsu_grade, r.lsu_grade_origin,
              cast((select json_agg(json_build_object(
                  'date', x.evaluated_on, 'coefficient', x.coefficient, 'items', x.items))
                from competency_evaluation x where x.school = :school and x.period = :period
                  and x.student_id = pair.student_id and x.service_id = pair.service_id) as text)
            from pair
            join service v on v.school = :school and v.id = pair.service_id and v.mode = :mode
            join student s on s.school = v.school and s.id = pair.student_id
            left join subject_result r on r.school = v.school and r.period = :period
              and r.student_id = pair.student_id and r.service_id = pair.service_id
            order by s.siecle_id collate "C", s.id, v.subject_code collate "C", v.id
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    CandidateRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A class of the period's year, as far as generations go. */
    record FoundClass(
            @Nullable PositioningType positioning, @Nullable Integer periodsPerYear) {}

    /** Empty when the school has no such class in the year. */
    Optional<FoundClass> find(String school, PeriodCode period, String code) {
        return select(CLASS, school, period, code);
    }

    /** The same, kept as it is, report cards of its students too, until the end of the transaction. */
    Optional<FoundClass> locked(String school, PeriodCode period, String code) {
        Optional<FoundClass> found = select(CLASS + " for no key update", school, period, code);
        inClass(LOCK_CARDS, school, period, code).getSingleResult();
        return found;
    }

    /** Students of the class in services of the mode that is not natural for its type, by student. */
    List<Candidate> candidates(String school, PeriodCode period, String code, ValueKind kind) {
        ServiceMode mode = kind == ValueKind.LSU_GRADE ? ServiceMode.WITHOUT_GRADES : ServiceMode.WITH_GRADES;
        Stream<?> rows = inClass(LINES, school, period, code)
                .setParameter("mode", mode.name())
                .getResultStream();
        return rows.map(row -> candidate((Object[]) row, kind)).toList();
    }

    private Query inClass(String sql, String school, PeriodCode period, String code) {
        return database.createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("year", period.year())
                .setParameter("period", period.toString())
                .setParameter("count", period.count())
                .setParameter("class", code);
    }

    private Optional<FoundClass> select(String sql, String school, PeriodCode period, String code) {
        Stream<?> rows = database.createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("year", period.year())
                .setParameter("class", code)
                .getResultStream();
        return rows.findFirst()
                .map(Object[].class::cast)
                .map(row -> new FoundClass(
                        row[0] == null ? null : PositioningType.valueOf((String) row[0]),
                        row[1] == null ? null : ((Number) row[1]).intValue()));
    }

    private Candidate candidate(Object[] row, ValueKind kind) {
        BigDecimal positioning = row[6] == null ? null : BigDecimal.valueOf(((Number) row[6]).longValue());
        boolean grade = kind == ValueKind.LSU_GRADE;
        ResultLine line = new ResultLine(
                kind,
                (Boolean) row[3],
                (Boolean) row[4],
                grade ? (BigDecimal) row[8] : positioning,
                origin(grade ? row[9] : row[7]),
                grade ? positioning : (BigDecimal) row[5],
                evaluations((String) row[10]));
        return new Candidate(UUID.fromString((String) row[0]), (String) row[1], UUID.fromString((String) row[2]), line);
    }

    private static @Nullable ValueOrigin origin(@Nullable Object column) {
        return column == null ? null : ValueOrigin.valueOf((String) column);
    }

    private List<Evaluation> evaluations(@Nullable String document) {
        try {
            return document == null ? List.of() : json.readValue(document, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
