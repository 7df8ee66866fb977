package fr.livret.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a creation happen once however often it is asked for. Call it inside the school's write transaction: the answer is kept with what
 * it created, or not at all. Answers are kept for 24 hours and erased by later calls of the same school.
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the creation, or returns the answer of the first request with this key.
     *
     * @throws IdempotencyProblem 409 if that request still runs, 422 if its body was another one
     */
    public <T> Creation<T> once(IdempotentRequest request, Class<T> body, Supplier<Creation<T>> creation) {
        if (request.key().isEmpty()) {
            return creation.get();
        }
        lock(request);
        erase(request);
        var kept = kept(request);
        if (!kept.isEmpty()) {
            return replay(request, kept.get(0), body);
        }
        var created = creation.get();
        keep(request, created);
        return created;
    }

    private void lock(IdempotentRequest request) {
        var mine = (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
                .setParameter("lock", request.lockName())
                .getSingleResult();
        if (!mine) {
            throw IdempotencyProblem.inUse();
        }
    }

    private void erase(IdempotentRequest request) {
        database.createNativeQuery("delete from idempotency_key where school = :school and expires_at <= :now")
                .setParameter("school", request.school())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the columns are those of the query
    private List<Object[]> kept(IdempotentRequest request) {
        return database.createNativeQuery("""
                        select body_sha256, answer, location from idempotency_key
                        where school = :school and operation = :operation and caller = :caller and idempotency_key = :key""")
                .setParameter("school", request.school())
                .setParameter("operation", request.operation())
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .getResultList();
    }

    private <T> Creation<T> replay(IdempotentRequest request, Object[] kept, Class<T> body) {
        if (!kept[0].equals(request.bodySha256())) {
            throw IdempotencyProblem.reused();
        }
        try {
            return new Creation<>(json.readValue((String) kept[1], body), (String) kept[2], true);
        } catch (JsonProcessingException changedSince) {
            throw new IllegalStateException(changedSince);
        }
    }

    private <T> void keep(IdempotentRequest request, Creation<T> created) {
        database.createNativeQuery("""
                        insert into idempotency_key
                            (school, operation, caller, idempotency_key, body_sha256, answer, location, expires_at)
                        values (:school, :operation, :caller, :key, :body, :answer, :location, :expires)""")
                .setParameter("school", request.school())
                .setParameter("operation", request.operation())
                .setParameter("caller", request.caller())
                .setParameter("key", request.key())
                .setParameter("body", request.bodySha256())
                .setParameter("answer", text(created.body()))
                .setParameter("location", created.path())
                .setParameter("expires", clock.instant().plus(KEPT))
                .executeUpdate();
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
