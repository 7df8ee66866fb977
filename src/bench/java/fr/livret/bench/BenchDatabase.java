package fr.livret.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** PostgreSQL with its own durability settings, and a log of the statements it executes. */
final class BenchDatabase implements AutoCloseable {

    private static final String PASSWORD = "bench";
    private static final String LOG = "postgresql.log";

    private final EmbeddedPostgres postgres;
    private final Connection connection;
    private final Path log;

    private BenchDatabase(EmbeddedPostgres postgres, Connection connection, Path log) {
        this.postgres = postgres;
        this.connection = connection;
        this.log = log;
    }

    static BenchDatabase start(Path directory) throws IOException, SQLException {
        Path logs = Files.createDirectories(directory.resolve("postgresql")).toAbsolutePath();
        // As root, PostgreSQL runs under another user.
        logs.toFile().setWritable(true, false);
        Files.deleteIfExists(logs.resolve(LOG));
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", logs.toString())
                .setServerConfig("log_filename", LOG)
                .setServerConfig("log_file_mode", "0644")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_line_prefix", "%a ")
                .start();
        String root = "jdbc:postgresql://localhost:" + postgres.getPort();
        try (Connection admin = DriverManager.getConnection(root + "/postgres?ApplicationName=bench", "postgres", "");
                Statement statement = admin.createStatement()) {
            statement.execute("create role livret_owner login createrole password '" + PASSWORD + "'");
            statement.execute("create role livret_runtime login password '" + PASSWORD + "'");
            statement.execute("create database livret owner livret_owner");
        }
        Connection connection = DriverManager.getConnection(root + "/livret?ApplicationName=bench", "postgres", "");
        return new BenchDatabase(postgres, connection, logs.resolve(LOG));
    }

    /** What the service is told of it. */
    Map<String, String> environment() {
        return Map.of(
                "LIVRET_DB_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/livret",
                "LIVRET_DB_USER",
                "livret_runtime",
                "LIVRET_DB_PASSWORD",
                PASSWORD,
                "LIVRET_DB_OWNER",
                "livret_owner",
                "LIVRET_DB_OWNER_PASSWORD",
                PASSWORD);
    }

    /** The statements executed by the service while something runs. */
    Statements during(Step step) throws Exception {
        long before = Files.size(log);
        logging("all");
        step.run();
        logging("none");
        List<String> lines = Files.readAllLines(log);
        long seen = 0;
        int first = 0;
        while (first < lines.size() && seen < before) {
            seen += lines.get(first++).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1L;
        }
        return Statements.of(lines.subList(first, lines.size()));
    }

    /** The rows of a school as they are, for comparison. */
    PlainJdbc plain() {
        return new PlainJdbc(connection);
    }

    /** Whether an export has ended, seen without asking the service. */
    boolean isOver(String exportId) throws SQLException {
        try (var query = connection.prepareStatement("select finished_at from export_job where id = ?::uuid")) {
            query.setString(1, exportId);
            try (var row = query.executeQuery()) {
                return row.next() && row.getTimestamp(1) != null;
            }
        }
    }

    private void logging(String what) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '" + what + "'");
            statement.execute("select pg_reload_conf()");
        }
        // Servers take the setting up at their next command, the log a moment to be written.
        Thread.sleep(1_000);
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    /** Something to observe. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
