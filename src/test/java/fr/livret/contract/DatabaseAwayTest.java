package fr.livret.contract;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseAwayTest {

    @AfterEach
    void letConnectionsInAgain() {
        Database.execute("alter database livret connection limit -1");
    }

    @Test
    void answersUnavailableWhileTheDatabaseIsAwayAndRecovers() {
        var uai = Schools.create();

        Database.execute(
                "alter database livret connection limit 0",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'livret' and pid <> pg_backend_pid()");
        Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}", uai)
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:problem-type:livret:unavailable"));

        Database.execute("alter database livret connection limit -1");
        Api.as(ADMINISTRATOR).school(uai).get("/schools/{uai}", uai).then().statusCode(200);
    }
}
