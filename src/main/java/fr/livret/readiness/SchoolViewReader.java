package fr.livret.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.livret.exclusion.Exclusion;
import fr.livret.readiness.ElectionModalities.Completed;
import fr.livret.readiness.check.ClassView;
import fr.livret.readiness.check.FinalYearRules;
import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.reportcard.CardLines;
import fr.livret.reportcard.DigitalSkillsText;
import fr.livret.reportcard.Project;
import fr.livret.reportcard.ReportCard;
import fr.livret.roster.Guardian;
import fr.livret.roster.ModalityRule.Offer;
import fr.livret.roster.Service;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one view that readiness judges and export writes: a statement for what the school shares, a streamed one for
 * its students, whatever its size. To be called inside a read transaction of the school.
 */
@ApplicationScoped
public class SchoolViewReader {

    private static final int FETCH_SIZE = 50;
    private static final TypeReference<Exclusion> EXCLUSION = new TypeReference<>() {};
    private static final TypeReference<ReportCard> CARD = new TypeReference<>() {};
    private static final TypeReference<List<Guardian>> GUARDIANS = new TypeReference<>() {};
    private static final TypeReference<List<Offer>> OPTIONS = new TypeReference<>() {};

    private final EntityManager entityManager;
    private final FinalYears finalYears;
    private final ReadAhead ahead;
    private final ObjectMapper json;
    private final ObjectReader documents;

    SchoolViewReader(EntityManager entityManager, FinalYears finalYears, ReadAhead ahead, ObjectMapper json) {
        this.entityManager = entityManager;
        this.finalYears = finalYears;
        this.ahead = ahead;
        this.json = json;
        // What the database wrote has no repeated names: looking for them would double the time of parsing.
        this.documents = json.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** What the students of the school share in the period. */
    public SchoolContext context(String uai, PeriodCode period) {
        FinalYearRules rules = finalYears.of(period.year()).orElse(null);
        Object[] row = (Object[]) entityManager
                .createNativeQuery(SchoolViewSql.CONTEXT)
                .setParameter("school", uai)
                .setParameter("year", period.year())
                .setParameter("period", period.toString())
                .setParameter("modality", rules == null ? "" : rules.expectedModality())
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
                byKey(row[10], new TypeReference<List<DigitalSkillsText>>() {}, DigitalSkillsText::id),
                rules,
                map(row[11], new TypeReference<Map<String, List<String>>>() {}));
    }

    /** Hands over every student in scope, by class then SIECLE identifier, one at a time. */
    public void students(String uai, ViewScope scope, Consumer<StudentView> visitor) {
        students(uai, scope, inScope -> {}, visitor);
    }

    /** {@link #students}, whose number is told before the first one. */
    public void students(String uai, ViewScope scope, IntConsumer announced, Consumer<StudentView> visitor) {
        each(uai, scope, announced, student -> {
            visitor.accept(student);
            return true;
        });
    }

    /** {@link #students} until {@code goesOn} has seen enough. */
    public void studentsWhile(String uai, ViewScope scope, Predicate<StudentView> goesOn) {
        each(uai, scope, inScope -> {}, goesOn);
    }

    private void each(String uai, ViewScope scope, IntConsumer announced, Predicate<StudentView> goesOn) {
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
                .setParameter(
                        "since",
                        scope.changedSince() == null ? "" : scope.changedSince().toString())
                .getResultStream()) {
            AtomicBoolean told = new AtomicBoolean();
            ahead.each(rows.iterator(), FETCH_SIZE, row -> inScope((Object[]) row, modalities), read -> {
                if (!told.getAndSet(true)) {
                    announced.accept(read.total());
                }
                return goesOn.test(read.student());
            });
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

    private InScope inScope(Object[] row, ElectionModalities modalities) {
        return new InScope(student(row, modalities), ((Number) row[13]).intValue());
    }

    private StudentView student(Object[] row, ElectionModalities modalities) {
        ReportCard card = card((String) row[10], (String) row[14]);
        List<Offer> options = row[12] == null ? List.of() : read((String) row[12], OPTIONS);
        Completed completed = modalities.complete(card, options, (String) row[8]);
        return new StudentView(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                date(row[6]),
                date(row[7]),
                (String) row[8],
                row[9] == null ? null : read((String) row[9], EXCLUSION),
                completed.card(),
                row[11] == null ? List.of() : read((String) row[11], GUARDIANS),
                completed.guessed());
    }

    private ReportCard card(@Nullable String card, @Nullable String lines) {
        try {
            ReportCard withoutLines = card == null ? ReportCard.EMPTY : read(card, CARD);
            return lines == null ? withoutLines : withoutLines.withResults(CardLines.read(documents, lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            return documents.forType(type).readValue(document);
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

    /** A student, and how many there are. */
    private record InScope(StudentView student, int total) {}
}
