package fr.livret.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/**
 * One real PostgreSQL for the suite, set up as in production: an owner that migrates, and a login role that owns nothing and works as
 * {@code livret_app}. Neither is a superuser, whom row-level security would not stop.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** The property with the JDBC URL of a superuser, for tests that must see or break what the service cannot. */
    public static final String SUPERUSER_URL = "livret.test.superuser-url";

    static final String OWNER = "livret_owner";
    static final String RUNTIME = "livret_runtime";
    static final String PASSWORD = "secret";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            prepare();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/livret",
                "quarkus.datasource.username",
                RUNTIME,
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                PASSWORD,
                SUPERUSER_URL,
                postgres.getJdbcUrl("postgres", "livret"));
    }

    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            statement.execute("create role " + RUNTIME + " login password '" + PASSWORD + "'");
            statement.execute("create database livret owner " + OWNER);
        }
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
