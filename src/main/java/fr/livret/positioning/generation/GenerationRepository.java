package fr.livret.positioning.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.positioning.arithmetic.ValueKind;
import fr.livret.positioning.arithmetic.ValueRule;
import fr.livret.positioning.arithmetic.ValueSource;
import fr.livret.reportcard.ValueOrigin;
import fr.livret.school.PeriodCode;
import fr.livret.web.Cursor;
import fr.livret.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generations and what they wrote. */
@ApplicationScoped
class GenerationRepository {

    private final EntityManager database;
    private final ObjectMapper json;

    GenerationRepository(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The class and period that generations are about. */
    record Scope(String school, String classCode, PeriodCode period) {}

    /** A value to write; {@code replaced} when it takes the place of an earlier generation's. */
    record NewValue(
            UUID student,
            UUID service,
            ValueKind kind,
            BigDecimal value,
            ValueOrigin origin,
            ValueRule rule,
            ValueSource source,
            boolean replaced) {}

    /** A value that stands; students without SIECLE identifier have one of their own here. */
    record Standing(UUID student, GeneratedValue value) {

        Cursor cursor() {
            return Cursor.after(student.toString(), value.service().toString());
        }
    }

    /** Writes a generation and its values on their lines: three statements. */
    void save(
            Scope scope,
            UUID id,
            boolean refresh,
            GenerationRules rules,
            String caller,
            Instant at,
            List<NewValue> values) {
        in(scope, GenerationSql.INSERT)
                .setParameter("id", id)
                .setParameter("refresh", refresh)
                .setParameter("rules", text(rules))
                .setParameter("caller", caller)
                .setParameter("at", at)
                .executeUpdate();
        database.createNativeQuery(GenerationSql.INSERT_VALUES)
                .setParameter("school", scope.school())
                .setParameter("id", id)
                .setParameter("period", scope.period().toString())
                .setParameter("at", at)
                .setParameter("rows", text(values))
                .executeUpdate();
        of(scope.school(), id, GenerationSql.APPLY).executeUpdate();
    }

    /** Whether the generation is undone already; kept so until the end of the transaction. Empty when there is none. */
    Optional<Boolean> lockUndone(Scope scope, UUID id) {
        Stream<?> found = in(scope, GenerationSql.LOCK).setParameter("id", id).getResultStream();
        return found.findFirst().map(Boolean.class::cast);
    }

    /** Takes back what still stands of a generation: three statements. */
    void undo(Scope scope, UUID id, String caller, Instant at) {
        of(scope.school(), id, GenerationSql.LOCK_CARDS).getSingleResult();
        of(scope.school(), id, GenerationSql.UNDO).executeUpdate();
        of(scope.school(), id, GenerationSql.CLOSE)
                .setParameter("caller", caller)
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<Generation> find(Scope scope, UUID id) {
        Stream<?> found = in(scope, GenerationSql.GENERATIONS + " and n.id = :id")
                .setParameter("id", id)
                .getResultStream();
        return found.findFirst().map(row -> generation(scope, (Object[]) row));
    }

    /** Newest first: identifiers sort by the time of their making. */
    List<Generation> before(Scope scope, String id, int rows) {
        Query query = in(
                        scope,
                        GenerationSql.GENERATIONS
                                + " and (:before = '' or n.id < cast(nullif(:before, '') as uuid)) order by n.id desc")
                .setParameter("before", id)
                .setMaxResults(rows);
        Stream<?> found = query.getResultStream();
        return found.map(row -> generation(scope, (Object[]) row)).toList();
    }

    long count(Scope scope) {
        return ((Number) in(scope, GenerationSql.COUNT).getSingleResult()).longValue();
    }

    List<Standing> standing(Scope scope, @Nullable UUID generation, @Nullable UUID service, PageQuery page) {
        Query query = standing(scope, GenerationSql.VALUES, generation, service)
                .setParameter("student", page.key(0).orElse(""))
                .setParameter("after", page.key(1).orElse(""))
                .setMaxResults(page.rowsToFetch());
        Stream<?> found = query.getResultStream();
        return found.map(row -> value((Object[]) row)).toList();
    }

    long countStanding(Scope scope, @Nullable UUID generation, @Nullable UUID service) {
        return ((Number) standing(scope, GenerationSql.COUNT_VALUES, generation, service)
                        .getSingleResult())
                .longValue();
    }

    private Query standing(Scope scope, String sql, @Nullable UUID generation, @Nullable UUID service) {
        return in(scope, sql)
                .setParameter("generation", Objects.toString(generation, ""))
                .setParameter("service", Objects.toString(service, ""));
    }

    private Query in(Scope scope, String sql) {
        return database.createNativeQuery(sql)
                .setParameter("school", scope.school())
                .setParameter("year", scope.period().year())
                .setParameter("class", scope.classCode())
                .setParameter("period", scope.period().toString());
    }

    private Query of(String school, UUID id, String sql) {
        return database.createNativeQuery(sql).setParameter("school", school).setParameter("id", id);
    }

    private Generation generation(Scope scope, Object[] row) {
        return new Generation(
                UUID.fromString((String) row[0]),
                scope.classCode(),
                scope.period(),
                (Instant) row[1],
                (String) row[2],
                (Boolean) row[3],
                parsed((String) row[4], GenerationRules.class),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                (Instant) row[7],
                (String) row[8]);
    }

    private Standing value(Object[] row) {
        GeneratedValue value = new GeneratedValue(
                (String) row[1],
                UUID.fromString((String) row[2]),
                ValueKind.valueOf((String) row[3]),
                (BigDecimal) row[4],
                ValueOrigin.valueOf((String) row[5]),
                ValueRule.valueOf((String) row[6]),
                parsed((String) row[7], ValueSource.class),
                UUID.fromString((String) row[8]),
                (Instant) row[9]);
        return new Standing(UUID.fromString((String) row[0]), value);
    }

    private <T> T parsed(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
