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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads and writes many rows of one table in one statement. When it writes it says what became of them; a null in a row
 * means "not said" and never erases what the table holds, except in a table that is {@linkplain Table#mirror mirrored}.
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

    /** The rows of a school and, where the table has years, of the year. */
    public <R extends Record> List<R> read(Table<R> table, String school, int year) {
        String rows = (String) entityManager
                .createNativeQuery(table.reading, String.class)
                .setParameter("school", school)
                .setParameter("year", year)
                .getSingleResult();
        try {
            return json.readerForListOf(table.row).readValue(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
        private final String reading;

        private Table(Class<R> row, String sql, String reading) {
            this.row = row;
            this.sql = sql;
            this.reading = reading;
        }

        /** The type of its rows. */
        public Class<R> row() {
            return row;
        }

        /**
         * Describes a table in which a null never erases.
         *
         * @param keys the columns of the unique constraint that tells rows apart, besides {@code school}
         */
        public static <R extends Record> Table<R> of(String name, Class<R> row, String... keys) {
            return of(name, row, "coalesce(excluded.%1$s, t.%1$s)", "", keys);
        }

        /**
         * Describes a table whose rows become what is written, nulls included: for a caller who has read and compared
         * them. Rows that have a version get the next one.
         */
        public static <R extends Record> Table<R> mirror(String name, boolean versioned, Class<R> row, String... keys) {
            return of(name, row, "excluded.%1$s", versioned ? ", version = t.version + 1" : "", keys);
        }

        private static <R extends Record> Table<R> of(
                String name, Class<R> row, String value, String more, String... keys) {
            List<Column> columns =
                    Arrays.stream(row.getRecordComponents()).map(Column::of).toList();
            List<String> names = columns.stream().map(Column::name).toList();
            List<String> values =
                    names.stream().filter(c -> !List.of(keys).contains(c)).toList();
            String all = join(names, "%s", ", ");
            String conflict = values.isEmpty()
                    ? "nothing"
                    : "update set " + join(values, "%1$s = " + value, ", ") + more + " where "
                            + join(values, value + " is distinct from t.%1$s", " or ");
            return new Table<>(
                    row,
                    "with written as (insert into " + name + " as t (school, " + all + ") select :school, "
                            + all + " from jsonb_to_recordset(cast(:rows as jsonb)) as r("
                            + columns.stream().map(Column::definition).collect(Collectors.joining(", "))
                            + ") on conflict (school, " + String.join(", ", keys) + ") do " + conflict
                            + " returning xmax = 0 as created)"
                            + " select count(*) filter (where created), count(*) filter (where not created) from written",
                    "select cast(coalesce(json_agg(t), cast('[]' as json)) as text) from (select " + all + " from "
                            + name + " where school = :school and "
                            + (names.contains("year") ? "year" : "cast(:year as integer)") + " = :year) t");
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
            if (type == boolean.class || type == Boolean.class) {
                return "boolean";
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
            if (type == Instant.class) {
                return "timestamptz";
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
