package fr.livret.imports;

import fr.livret.support.PostgresResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands for an import of a school that is under way: no other of the school gets past it. */
final class ImportLock implements AutoCloseable {

    private final Connection connection;

    ImportLock(String uai) {
        try {
            connection = DriverManager.getConnection(
                    ConfigProvider.getConfig().getValue(PostgresResource.SUPERUSER_URL, String.class));
            try (var lock = connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "import " + uai);
                lock.execute();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
