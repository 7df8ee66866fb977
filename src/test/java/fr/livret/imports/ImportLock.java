package fr.livret.imports;

import fr.livret.support.PostgresResource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands for an import of a school that is under way: no other of the school gets past it. */
final class ImportLock {

    private ImportLock() {}

    static <T> T during(String uai, Supplier<T> work) {
        try (var connection = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue(PostgresResource.SUPERUSER_URL, String.class));
                var lock = connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "import " + uai);
            lock.execute();
            return work.get();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
