package fr.livret.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a file that wait for another file, in the caller's transaction. A later file of their kind replaces them. */
@ApplicationScoped
class WaitingRows {

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    WaitingRows(EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps these rows, and no others of the kind. */
    void replace(ImportContext context, Kind kind, Map<String, ?> rows) {
        entityManager
                .createNativeQuery(
                        "delete from siecle_waiting where school = :school and year = :year and kind = :kind")
                .setParameter("school", context.school())
                .setParameter("year", context.year())
                .setParameter("kind", kind.name())
                .executeUpdate();
        if (!rows.isEmpty()) {
            entityManager
                    .createNativeQuery(
                            "insert into siecle_waiting (school, year, kind, key, document, since) select :school, :year,"
                                    + " :kind, r.key, r.value, :now from jsonb_each(cast(:rows as jsonb)) r")
                    .setParameter("school", context.school())
                    .setParameter("year", context.year())
                    .setParameter("kind", kind.name())
                    .setParameter("now", clock.instant())
                    .setParameter("rows", text(rows))
                    .executeUpdate();
        }
    }

    /** Takes out the rows for these keys. */
    <T> Map<String, T> take(ImportContext context, Kind kind, Collection<String> keys, Class<T> type) {
        List<?> rows = entityManager
                .createNativeQuery("delete from siecle_waiting where school = :school and year = :year and kind = :kind"
                        + " and key in (select jsonb_array_elements_text(cast(:keys as jsonb)))"
                        + " returning key, cast(document as text)")
                .setParameter("school", context.school())
                .setParameter("year", context.year())
                .setParameter("kind", kind.name())
                .setParameter("keys", text(new ArrayList<>(keys)))
                .getResultList();
        Map<String, T> taken = new HashMap<>();
        for (Object row : rows) {
            taken.put((String) ((Object[]) row)[0], read((String) ((Object[]) row)[1], type));
        }
        return taken;
    }

    /** Forgets what has waited since before that time. */
    void forget(String school, Instant before) {
        entityManager
                .createNativeQuery("delete from siecle_waiting where school = :school and since < :before")
                .setParameter("school", school)
                .setParameter("before", before)
                .executeUpdate();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What waits. */
    enum Kind {
        /** Guardians, by ELEVE_ID of a student whom the school does not have yet. */
        GUARDIANS,
        /** Trainings with their programme, by code, which nobody follows yet. */
        MEF
    }
}
