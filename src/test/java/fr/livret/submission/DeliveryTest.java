package fr.livret.submission;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Channels;
import fr.livret.support.Channels.Exported;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.example.receiver.ReceiverAdapter;
import org.junit.jupiter.api.Test;

/** An export that is submitted once its file is valid. */
@QuarkusTest
class DeliveryTest {

    private static final Map<String, Object> REQUEST = Map.of(
            "periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY, "delivery", Map.of("channel", "receiver"));

    @Test
    void endsWithItsSubmission() {
        var uai = ready("DELIVERED");

        var export = Jobs.export(uai, REQUEST)
                .body("state", equalTo("SUCCEEDED"))
                .body("progress.phase", nullValue())
                .body("submissions.state", contains("DELIVERED"))
                .body("submissions.channel", contains("receiver"));

        assertThat(ReceiverAdapter.RECEIVED)
                .filteredOn(received -> received.school().equals(uai))
                .extracting(ReceiverAdapter.Received::content)
                .containsExactly(Jobs.file(uai, export));
    }

    @Test
    void failsWithItsSubmissionAndKeepsTheFile() {
        var uai = ready("PERMANENT");

        var export = Jobs.export(uai, REQUEST)
                .body("state", equalTo("FAILED"))
                .body("submissions.state", contains("FAILED"))
                .body("error.detail", containsString("transmission"));

        assertThat(Jobs.file(uai, export)).contains("lsun-bilans");
    }

    @Test
    void saysThatTheOutcomeIsUnknown() {
        var uai = ready("UNKNOWN");

        Jobs.export(uai, REQUEST)
                .body("state", equalTo("FAILED"))
                .body("submissions.state", contains("UNKNOWN"))
                .body("error.status", is(422));
    }

    @Test
    void showsThatItIsSubmittingAndCanBeCancelledThen() {
        var uai = ready("LATER,DELIVERED");
        String id = Jobs.start(uai, REQUEST).then().statusCode(202).extract().path("id");
        while (Database.rows("select id from submission where school = ? and jsonb_array_length(attempts) = 2", uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        var export = new Exported(uai, id, "");

        Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/exports/{id}", uai, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("progress.phase", equalTo("SUBMITTING"))
                .body("submissions.state", contains("QUEUED"));
        Api.as(ADMINISTRATOR)
                .school(uai)
                .post("/schools/{uai}/exports/{id}/cancel", uai, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("submissions.state", contains("CANCELLED"));
        export.list().body("items[0].attempts.state", contains("FAILED", "CANCELLED"));
    }

    @Test
    void doesNotReadTheSchoolAgainWhenItsJobIsRevivedMeanwhile() {
        var uai = ready("LATER,DELIVERED");
        String id = Jobs.start(uai, REQUEST).then().statusCode(202).extract().path("id");
        while (Database.rows("select id from submission where school = ? and jsonb_array_length(attempts) = 2", uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        Database.execute(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('export', '"
                        + uai + "/" + id + "', now(), false, 1)");
        while (!Database.rows(
                        "select 1 from scheduled_tasks where task_name = 'export' and task_instance = ?",
                        uai + "/" + id)
                .isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(Database.rows("select attempt, state, phase from export_job where school = ?", uai))
                .containsExactly("1 RUNNING SUBMITTING");
    }

    @Test
    void refusesAChannelThatIsNotConfiguredBeforeItAccepts() {
        var uai = Channels.ready();

        Jobs.start(uai, REQUEST)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/delivery/channel"))
                .body("errors.code", contains("CHANNEL_NOT_CONFIGURED"));
    }

    private static String ready(String answers) {
        var uai = Channels.ready();
        Channels.configure(uai, "receiver", Map.of("answers", answers), Map.of())
                .statusCode(201);
        return uai;
    }
}
