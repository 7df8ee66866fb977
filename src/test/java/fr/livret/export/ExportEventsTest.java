package fr.livret.export;

import static fr.livret.export.Exports.FIRST_TERM;
import static fr.livret.export.Exports.administrator;
import static fr.livret.export.Exports.id;
import static fr.livret.export.Exports.plus;
import static fr.livret.export.Exports.ready;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Database;
import fr.livret.support.Jobs;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportEventsTest {

    @Test
    void theStreamOfAnEndedExportIsItsEnd() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);

        assertThat(stream(uai, id(export)))
                .contains("event:end")
                .contains("\"state\":\"SUCCEEDED\"")
                .contains("\"id\":\"" + id(export) + "\"")
                .doesNotContain("event:progress");
    }

    @Test
    void theStreamLastsUntilTheEndWhicheverReplicaBringsIt() throws Exception {
        var uai = ready();
        String id = Jobs.start(
                        uai, plus("startAt", Instant.now().plusSeconds(3600).toString()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var stream = CompletableFuture.supplyAsync(() -> stream(uai, id));

        Database.execute(
                "update export_job set state = 'RUNNING', phase = 'CHECKING', done = 3, version = version + 1 where id = '"
                        + id + "'");
        Database.execute(
                "update export_job set state = 'CANCELLED', finished_at = now(), version = version + 1 where id = '"
                        + id + "'");

        assertThat(stream.get(30, TimeUnit.SECONDS)).contains("event:end").contains("\"state\":\"CANCELLED\"");
    }

    @Test
    void thereIsNoStreamOfNothing() {
        var uai = ready();

        administrator(uai)
                .get("/schools/{uai}/exports/{id}/events", uai, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static String stream(String uai, String id) {
        return administrator(uai)
                .get("/schools/{uai}/exports/{id}/events", uai, id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
