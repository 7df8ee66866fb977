package fr.livret.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.readiness.ElectionModalities.Completed;
import fr.livret.readiness.check.ClassView;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.reportcard.DigitalSkillsText;
import fr.livret.reportcard.Project;
import fr.livret.reportcard.ReportCard;
import fr.livret.roster.ElectionModality.Offer;
import fr.livret.roster.Guardian;
import fr.livret.roster.Service;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one view that readiness judges and export writes: a statement for what the school shares, a streamed one for
 * its students, whatever its size. To be called inside a read transaction of the school.
 */
@ApplicationScoped
public class SchoolViewReader {

    private static final int FETCH_SIZE = 100;

    private final EntityManager entityManager;
    private final ObjectMapper json;

    SchoolViewReader(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** What the students of the school share in the period. */
    public SchoolContext context(String uai, PeriodCode period) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(SchoolViewSql.CONTEXT)
                .setParameter("school", uai)
                .setParameter("year", period.year())
                .setParameter("period", period.toString())
                .getSingleResult();
        return new SchoolContext(
                uai,
                period,
                date(row[0]),
                date(row[1]),
                byKey(row[2], new TypeReference<List<ClassView>>() {}, ClassView::code),
                byKey(row[3], new TypeReference<List<Service>>() {}, Service::id),
                byKey(row[4], new TypeReference<List<Teacher>>() {}, Teacher::key),
                byKey(row[5], new TypeReference<List<SchoolContext.Subject>>() {}, SchoolContext.Subject::code),
                map(row[6], new TypeReference<Map<UUID, BigDecimal>>() {}),
                byKey(row[7], new TypeReference<List<Project>>() {}, Project::id),
                byKey(row[8], new TypeReference<List<Project.Group>>() {}, Project.Group::id),
                map(row[9], new TypeReference<Map<String, String>>() {}),
                byKey(row[10], new TypeReference<List<DigitalSkillsText>>() {}, DigitalSkillsText::id));
    }

    /** Hands over every student in scope, by class then SIECLE identifier, one at a time. */
    public void students(String uai, ViewScope scope, Consumer<StudentView> visitor) {
        PeriodCode period = scope.period();
        ElectionModalities modalities = modalities(uai, period);
        try (Stream<?> rows = entityManager
                .createNativeQuery(SchoolViewSql.STUDENTS)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH_SIZE)
                .setParameter("school", uai)
                .setParameter("year", period.year())
                .setParameter("period", period.toString())
                .setParameter("count", period.count())
                .setParameter("classes", write(scope.classes()))
                .setParameter("students", write(scope.students()))
                .getResultStream()) {
            rows.forEach(row -> visitor.accept(student((Object[]) row, modalities)));
        }
    }

    private ElectionModalities modalities(String uai, PeriodCode period) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(SchoolViewSql.MODALITIES)
                .setParameter("school", uai)
                .setParameter("year", period.year())
                .getSingleResult();
        return new ElectionModalities(
                map(row[0], new TypeReference<Map<String, List<Offer>>>() {}),
                map(row[1], new TypeReference<Map<UUID, String>>() {}));
    }

    private StudentView student(Object[] row, ElectionModalities modalities) {
        ReportCard card = row[8] == null ? ReportCard.EMPTY : read((String) row[8], new TypeReference<>() {});
        List<Offer> options = row[10] == null ? List.of() : read((String) row[10], new TypeReference<List<Offer>>() {});
        Completed completed = modalities.complete(card, options, (String) row[11]);
        return new StudentView(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                date(row[6]),
                date(row[7]),
                completed.card(),
                row[9] == null ? List.of() : read((String) row[9], new TypeReference<List<Guardian>>() {}),
                completed.guessed());
    }

    private <K, V> Map<K, V> byKey(@Nullable Object column, TypeReference<List<V>> type, Function<V, K> key) {
        Map<K, V> byKey = new LinkedHashMap<>();
        if (column != null) {
            read((String) column, type).forEach(value -> byKey.put(key.apply(value), value));
        }
        return byKey;
    }

    private <K, V> Map<K, V> map(@Nullable Object column, TypeReference<Map<K, V>> type) {
        return column == null ? Map.of() : read((String) column, type);
    }

    private <T> T read(String document, TypeReference<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable LocalDate date(@Nullable Object column) {
        return column == null ? null : LocalDate.parse((String) column);
    }
}
