package fr.livret.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** PostgreSQL with its own durability settings, and a log of the statements it executes; it can be stopped and go on. */
public final class ServiceDatabase implements AutoCloseable {

    private static final String PASSWORD = "secret";
    private static final String LOG = "postgresql.log";

    private final Path data;
    private final Path logs;
    private EmbeddedPostgres postgres;
    private Connection connection;

    private ServiceDatabase(Path data, Path logs, EmbeddedPostgres postgres) throws SQLException {
        this.data = data;
        this.logs = logs;
        this.postgres = postgres;
        this.connection = connect(postgres.getPort(), "livret");
    }

    public static ServiceDatabase start(Path directory) throws IOException, SQLException {
        Path logs = Files.createDirectories(directory.resolve("postgresql")).toAbsolutePath();
        // As root, PostgreSQL runs under another user.
        logs.toFile().setWritable(true, false);
        Files.deleteIfExists(logs.resolve(LOG));
        Path data = Files.createTempDirectory("livret-postgresql-");
        EmbeddedPostgres postgres = builder(data, logs).start();
        try (Connection admin = connect(postgres.getPort(), "postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create role livret_owner login createrole password '" + PASSWORD + "'");
            statement.execute("create role livret_runtime login password '" + PASSWORD + "'");
            statement.execute("create database livret owner livret_owner");
        }
        return new ServiceDatabase(data, logs, postgres);
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path logs) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", logs.toString())
                .setServerConfig("log_filename", LOG)
                .setServerConfig("log_file_mode", "0644")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_line_prefix", "%a ");
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database + "?ApplicationName=bench", "postgres", "");
    }

    /** Stops PostgreSQL, which cuts every connection, lets some time pass, and starts it again on the same data. */
    public void pause(Step meanwhile) throws Exception {
        int port = postgres.getPort();
        connection.close();
        postgres.close();
        meanwhile.run();
        postgres = builder(data, logs).setPort(port).start();
        connection = connect(port, "livret");
    }

    /** A connection past the service, for the caller to close. */
    public Connection open() throws SQLException {
        return connect(postgres.getPort(), "livret");
    }

    /** The rows of a query past the service, columns joined by a space. */
    public List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet found = query.executeQuery(sql)) {
            while (found.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** What the service is told of it. */
    public Map<String, String> environment() {
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

    /** What PostgreSQL logs of its statements while something runs. */
    public List<String> during(Step step) throws Exception {
        long before = Files.size(logs.resolve(LOG));
        logging("all");
        step.run();
        logging("none");
        List<String> lines = Files.readAllLines(logs.resolve(LOG));
        long seen = 0;
        int first = 0;
        while (first < lines.size() && seen < before) {
            seen += lines.get(first++).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1L;
        }
        return lines.subList(first, lines.size());
    }

    /** Whether an export has ended, seen without asking the service. */
    public boolean isOver(String exportId) throws SQLException {
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
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** Something to observe. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
