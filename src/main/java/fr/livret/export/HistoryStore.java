package fr.livret.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Writes the history of an export in a fixed number of statements, whatever the size of the school. Rows are streamed to a
 * temporary table first: {@code COPY} does not go into a table with row-level security.
 */
@ApplicationScoped
class HistoryStore {

    private static final String STAGE = "create temporary table export_history_rows"
            + " (period text, siecle_id text, class_code text, content_hash text, fields bytea) on commit drop";
    private static final String COPY = "copy export_history_rows from stdin (format binary)";
    private static final String HISTORY = """
            with fields as (
              insert into export_fields (school, export_id, paths) values (?, ?, ?))
            insert into export_history (school, export_id, period, siecle_id, class_code, content_hash, fields)
            select ?, ?, period, siecle_id, class_code, content_hash, fields from export_history_rows
            """;
    private static final String FORGET = """
            with forgotten as (
              delete from export_fields f using export_job j
              where f.school = :school and j.school = f.school and j.id = f.export_id and j.finished_at < :before
              returning f.export_id)
            update export_history h set fields = null from forgotten f
            where h.school = :school and h.export_id = f.export_id
            """;

    private final EntityManager entityManager;
    private final ExportConfig config;
    private final Clock clock;

    HistoryStore(EntityManager entityManager, ExportConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    /** Writes what went out, in the current transaction. */
    void write(ExportJob job, HistorySpool rows) {
        entityManager.unwrap(Session.class).doWork(connection -> write(connection, job, rows));
    }

    /** Forgets the checksums of a school that are too old, in the current transaction. */
    void forget(String school) {
        entityManager
                .createNativeQuery(FORGET)
                .setParameter("school", school)
                .setParameter("before", clock.instant().minus(config.comparisonRetention()))
                .executeUpdate();
    }

    private void write(Connection connection, ExportJob job, HistorySpool rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            rows.end();
            try (InputStream in = rows.open()) {
                statement.execute(STAGE);
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        insert(connection, job, rows.paths());
    }

    private static void insert(Connection connection, ExportJob job, List<String> paths) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(HISTORY)) {
            insert.setString(1, job.school);
            insert.setObject(2, job.id);
            insert.setArray(3, connection.createArrayOf("text", paths.toArray()));
            insert.setString(4, job.school);
            insert.setObject(5, job.id);
            insert.executeUpdate();
        }
    }
}
