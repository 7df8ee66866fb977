package fr.livret.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of this process, empty at each start, with the two roles of production: an owner that migrates and a login
 * role that owns nothing.
 */
final class DemoDatabase implements AutoCloseable {

    private static final String OWNER = "livret_owner";
    private static final String RUNTIME = "livret_runtime";
    private static final String PASSWORD = "demo";

    private final EmbeddedPostgres postgres;

    private DemoDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it and points the service's configuration at it. */
    static DemoDatabase start() throws IOException, SQLException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            statement.execute("create role " + RUNTIME + " login password '" + PASSWORD + "'");
            statement.execute("create database livret owner " + OWNER);
        }
        System.setProperty(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/livret");
        System.setProperty("quarkus.datasource.username", RUNTIME);
        System.setProperty("quarkus.datasource.password", PASSWORD);
        System.setProperty("quarkus.flyway.username", OWNER);
        System.setProperty("quarkus.flyway.password", PASSWORD);
        return new DemoDatabase(postgres);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
