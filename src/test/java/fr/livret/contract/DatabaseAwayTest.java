package fr.livret.contract;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.PostgresResource;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseAwayTest {

    @ConfigProperty(name = PostgresResource.SUPERUSER_URL)
    String superuserUrl;

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(superuserUrl);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @AfterEach
    void letConnectionsInAgain() throws SQLException {
        execute("alter database livret connection limit -1");
    }

    @Test
    void answersUnavailableWhileTheDatabaseIsAwayAndRecovers() throws SQLException {
        var uai = Schools.create();

        execute(
                "alter database livret connection limit 0",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'livret' and pid <> pg_backend_pid()");
        Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}", uai)
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:problem-type:livret:unavailable"));

        execute("alter database livret connection limit -1");
        Api.as(ADMINISTRATOR).school(uai).get("/schools/{uai}", uai).then().statusCode(200);
    }
}
