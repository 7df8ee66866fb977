package fr.livret.positioning.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.BulkUpsert;
import fr.livret.school.BulkUpsert.Counts;
import fr.livret.school.BulkUpsert.Table;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EvaluationRepository {

    private static final Table<Row> EVALUATIONS =
            Table.of("competency_evaluation", Row.class, "period", "student_id", "service_id", "reference");

    private static final String SELECT = """
            select cast(x.id as text), s.siecle_id, cast(x.service_id as text), x.reference,
              cast(x.evaluated_on as text), x.coefficient, cast(x.items as text)
            """;

    private static final String FROM = """
            from competency_evaluation x join student s on s.school = x.school and s.id = x.student_id
            where x.school = :school and x.period = :period
            """;

    private static final String FILTERED = FROM + """
            and (:service = '' or x.service_id = cast(nullif(:service, '') as uuid))
            and (:student = '' or s.siecle_id = :student)
            and (:class = '' or exists (select 1 from enrolment e where e.school = x.school and e.year = x.year
              and e.student_id = x.student_id and e.class_code = :class))
            """;

    private final BulkUpsert bulk;
    private final EntityManager database;
    private final ObjectMapper json;

    EvaluationRepository(BulkUpsert bulk, EntityManager database, ObjectMapper json) {
        this.bulk = bulk;
        this.database = database;
        this.json = json;
    }

    /** An evaluation whose student is known. */
    record Row(
            int year,
            String period,
            UUID studentId,
            UUID serviceId,
            String reference,
            LocalDate evaluatedOn,
            BigDecimal coefficient,
            JsonNode items) {}

    Counts save(String school, Collection<Row> rows) {
        return bulk.write(EVALUATIONS, school, rows);
    }

    Row row(PeriodCode period, UUID student, EvaluationInput input) {
        return new Row(
                period.year(),
                period.toString(),
                student,
                input.service(),
                input.reference(),
                input.date(),
                input.coefficientOrOne(),
                json.valueToTree(input.evaluated()));
    }

    /** The services of a year, classes' and groups'. */
    Set<UUID> services(String school, int year) {
        Stream<?> ids = database.createNativeQuery(
                        "select id from service where school = :school and year = :year", UUID.class)
                .setParameter("school", school)
                .setParameter("year", year)
                .getResultStream();
        return ids.map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    List<EvaluationView> after(String school, PeriodCode period, EvaluationFilter filter, String id, int rows) {
        Query query = filtered(
                        SELECT + FILTERED
                                + " and (:after = '' or x.id > cast(nullif(:after, '') as uuid)) order by x.id",
                        school,
                        period,
                        filter)
                .setParameter("after", id)
                .setMaxResults(rows);
        Stream<?> found = query.getResultStream();
        return found.map(row -> view((Object[]) row)).toList();
    }

    long count(String school, PeriodCode period, EvaluationFilter filter) {
        return ((Number) filtered("select count(*) " + FILTERED, school, period, filter)
                        .getSingleResult())
                .longValue();
    }

    Optional<EvaluationView> find(String school, PeriodCode period, UUID id) {
        return one(SELECT + FROM + " and x.id = :id", school, period, id);
    }

    /** The same, kept as it is until the end of the transaction. */
    Optional<EvaluationView> locked(String school, PeriodCode period, UUID id) {
        return one(SELECT + FROM + " and x.id = :id for update of x", school, period, id);
    }

    void delete(String school, UUID id) {
        database.createNativeQuery("delete from competency_evaluation where school = :school and id = :id")
                .setParameter("school", school)
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<EvaluationView> one(String sql, String school, PeriodCode period, UUID id) {
        Stream<?> found = database.createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("id", id)
                .getResultStream();
        return found.findFirst().map(row -> view((Object[]) row));
    }

    private Query filtered(String sql, String school, PeriodCode period, EvaluationFilter filter) {
        return database.createNativeQuery(sql)
                .setParameter("school", school)
                .setParameter("period", period.toString())
                .setParameter("service", text(filter.service()))
                .setParameter("student", text(filter.siecleId()))
                .setParameter("class", text(filter.classCode()));
    }

    private EvaluationView view(Object[] row) {
        try {
            return new EvaluationView(
                    UUID.fromString((String) row[0]),
                    (String) row[1],
                    UUID.fromString((String) row[2]),
                    (String) row[3],
                    LocalDate.parse((String) row[4]),
                    (BigDecimal) row[5],
                    json.readValue((String) row[6], new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
