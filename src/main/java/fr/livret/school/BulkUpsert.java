package fr.livret.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes many rows of one table in one statement and says what became of them. A null in a row means "not said": it never
 * erases what the table holds.
 */
@ApplicationScoped
public class BulkUpsert {

    private final EntityManager entityManager;
    private final ObjectMapper json;

    BulkUpsert(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Writes the rows, each key at most once, within the caller's transaction. */
    public <R extends Record> Counts write(Table<R> table, String school, Collection<R> rows) {
        if (rows.isEmpty()) {
            return Counts.NONE;
        }
        Object[] counts = (Object[]) entityManager
                .createNativeQuery(table.sql)
                .setParameter("school", school)
                .setParameter("rows", document(table, rows))
                .getSingleResult();
        int created = ((Number) counts[0]).intValue();
        int updated = ((Number) counts[1]).intValue();
        return new Counts(created, updated, rows.size() - created - updated);
    }

    private <R extends Record> String document(Table<R> table, Collection<R> rows) {
        try {
            return json.writerFor(json.getTypeFactory().constructCollectionType(Collection.class, table.row))
                    .writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of a school; the components of {@code R} are its columns. */
    public static final class Table<R extends Record> {

        private final Class<R> row;
        private final String sql;

        private Table(Class<R> row, String sql) {
            this.row = row;
            this.sql = sql;
        }

        /**
         * Describes the table.
         *
         * @param keys the columns of the unique constraint that tells rows apart, besides {@code school}
         */
        public static <R extends Record> Table<R> of(String name, Class<R> row, String... keys) {
            List<Column> columns =
                    Arrays.stream(row.getRecordComponents()).map(Column::of).toList();
            List<String> values = columns.stream()
                    .map(Column::name)
                    .filter(c -> !List.of(keys).contains(c))
                    .toList();
            String all = join(columns.stream().map(Column::name).toList(), "%s", ", ");
            String conflict = values.isEmpty()
                    ? "nothing"
                    : "update set " + join(values, "%1$s = coalesce(excluded.%1$s, t.%1$s)", ", ") + " where "
                            + join(values, "coalesce(excluded.%1$s, t.%1$s) is distinct from t.%1$s", " or ");
            return new Table<>(
                    row,
                    "with written as (insert into " + name + " as t (school, " + all + ") select :school, "
                            + all + " from jsonb_to_recordset(cast(:rows as jsonb)) as r("
                            + columns.stream().map(Column::definition).collect(Collectors.joining(", "))
                            + ") on conflict (school, " + String.join(", ", keys) + ") do " + conflict
                            + " returning xmax = 0 as created)"
                            + " select count(*) filter (where created), count(*) filter (where not created) from written");
        }

        private static String join(List<String> names, String format, String separator) {
            return names.stream().map(format::formatted).collect(Collectors.joining(separator));
        }
    }

    private record Column(String name, String definition) {
        static Column of(RecordComponent component) {
            String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            return new Column(name, name + " " + type(component.getType()));
        }

        private static String type(Class<?> type) {
            if (type == int.class || type == Integer.class) {
                return "smallint";
            }
            if (type == BigDecimal.class) {
                return "numeric";
            }
            if (type == UUID.class) {
                return "uuid";
            }
            if (type == LocalDate.class) {
                return "date";
            }
            return JsonNode.class.isAssignableFrom(type) ? "jsonb" : "text";
        }
    }

    /** What became of the rows. */
    public record Counts(int created, int updated, int unchanged) {
        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plusUnchanged(int more) {
            return new Counts(created, updated, unchanged + more);
        }
    }
}
