package fr.livret.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Statements that read and write whole objects as JSON documents, in the school's transaction. Parameters that are neither
 * texts nor numbers are passed as JSON.
 */
@ApplicationScoped
public class JsonRows {

    private final EntityManager database;
    private final ObjectMapper json;

    JsonRows(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The documents that a statement finds, by key: its columns are the key and the document, both text. */
    public <T> Map<String, T> find(String sql, Map<String, ?> parameters, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        rows(sql, parameters).forEach(row -> found.put((String) row[0], parse((String) row[1], type)));
        return found;
    }

    /** The rows that a statement finds; it has two columns or more. */
    public Stream<Object[]> rows(String sql, Map<String, ?> parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** The texts that a statement of one column finds. */
    public List<String> texts(String sql, Map<String, ?> parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** The one number that a statement gives. */
    public long count(String sql, Map<String, ?> parameters) {
        return ((Number) query(sql, parameters).getSingleResult()).longValue();
    }

    public int execute(String sql, Map<String, ?> parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** Reads a document. */
    public <T> T parse(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String sql, Map<String, ?> parameters) {
        Query query = database.createNativeQuery(sql);
        parameters.forEach((name, value) -> query.setParameter(name, bound(value)));
        return query;
    }

    private Object bound(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
