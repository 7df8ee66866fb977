package fr.livret.school;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The smallest installation: the account that migrates is also the one that serves. The other tests have two. */
class OneAccountTest {

    @Test
    void theOwnerMayActAsTheServicesRole() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            try (var superuser = postgres.getPostgresDatabase().getConnection();
                    var statement = superuser.createStatement()) {
                statement.execute("create role livret login createrole password 'livret'");
                statement.execute("create database livret owner livret");
            }
            var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/livret";
            Flyway.configure()
                    .dataSource(url, "livret", "livret")
                    .placeholders(Map.of("runtimeUser", "livret"))
                    .load()
                    .migrate();

            try (var connection = DriverManager.getConnection(url, "livret", "livret");
                    var statement = connection.createStatement()) {
                statement.execute("set role livret_app");
                statement.execute("select set_config('livret.school', '0382032C', false)");
                statement.execute("insert into school values ('0382032C', 'Collège', 2025, 24, 0)");
                try (var rows = statement.executeQuery("select count(*) from school")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(1);
                }
            }
        }
    }
}
