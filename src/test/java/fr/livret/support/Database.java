package fr.livret.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as its superuser sees it, past row-level security. */
public final class Database {

    private Database() {}

    public static void execute(String... statements) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows of a query; columns are joined by a space. */
    public static List<String> rows(String sql, String... parameters) {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var columns = new ArrayList<String>();
                    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        columns.add(found.getString(column));
                    }
                    rows.add(String.join(" ", columns));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue(PostgresResource.SUPERUSER_URL, String.class);
    }
}
