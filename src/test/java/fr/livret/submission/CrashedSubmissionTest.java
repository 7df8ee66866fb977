package fr.livret.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import fr.livret.support.Channels;
import fr.livret.support.Channels.Exported;
import fr.livret.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.example.receiver.ReceiverAdapter;
import org.junit.jupiter.api.Test;

/** A process that dies between sending and recording: the next one finds the attempt begun. */
@QuarkusTest
class CrashedSubmissionTest {

    @Inject
    SubmissionJournal journal;

    @Test
    void isUnknownWhenTheAdapterCannotTell() {
        var export = exported(Map.of("answers", "LATER,DELIVERED"));

        resume(export, Map.of("channel", "receiver"), "SENDING")
                .body("state", equalTo("UNKNOWN"))
                .body("attempts.state", contains("FAILED", "UNKNOWN"))
                .body("attempts[1].failure.code", equalTo("CUT_SHORT"));
        assertThat(arrivals(export)).isZero();
    }

    @Test
    void isDeliveredWhenTheAdapterFindsTheFile() {
        var export = exported(Map.of("answers", "LATER,DELIVERED", "recovery", "DELIVERED"));

        resume(export, Map.of("channel", "receiver"), "SENDING")
                .body("state", equalTo("DELIVERED"))
                .body("receipt.reference", equalTo("found"));
        assertThat(arrivals(export)).isZero();
    }

    @Test
    void isSentAgainUnderTheSameKeyWhenThatIsSafe() {
        var export = exported(Map.of("answers", "LATER,DELIVERED", "recovery", "SEND_AGAIN"));

        resume(export, Map.of("channel", "receiver"), "SENDING")
                .body("state", equalTo("DELIVERED"))
                .body("attempts.state", contains("FAILED", "INTERRUPTED", "DELIVERED"));
        assertThat(arrivals(export)).isEqualTo(1);
    }

    @Test
    void needsANewTokenWhenNothingHadBeenSent() {
        var export = exported(Map.of("answers", "LATER,DELIVERED"));

        resume(export, Map.of("channel", "receiver", "token", "abc"), "PLANNED")
                .body("state", equalTo("FAILED"))
                .body("attempts[1].failure.code", equalTo("TOKEN_LOST"));
        export.start(Map.of("channel", "receiver", "token", "def")).statusCode(202);
    }

    @Test
    void isUnknownWhenATokensSendingHadBegun() {
        var export = exported(Map.of("answers", "LATER,DELIVERED", "recovery", "SEND_AGAIN"));

        resume(export, Map.of("channel", "receiver", "token", "abc"), "SENDING").body("state", equalTo("UNKNOWN"));
        assertThat(arrivals(export)).isZero();
    }

    @Test
    void isUnknownWhenItsFileIsGoneMeanwhile() {
        var export = exported(Map.of("answers", "LATER,DELIVERED", "recovery", "SEND_AGAIN"));
        var before = Database.rows("select count(*) from submission where state = 'UNKNOWN'");

        var id = started(export, Map.of("channel", "receiver"));
        Database.execute("delete from stored_file where school = '" + export.uai() + "'");
        crash(export, id, "SENDING");

        export.read(id).body("state", equalTo("UNKNOWN"));
        assertThat(before).isNotEqualTo(Database.rows("select count(*) from submission where state = 'UNKNOWN'"));
    }

    @Test
    void aProcessThatWasThoughtDeadStillSaysWhatItKnows() {
        var export = exported(Map.of("answers", "LATER,DELIVERED"));
        String id = resume(export, Map.of("channel", "receiver"), "SENDING")
                .body("state", equalTo("UNKNOWN"))
                .extract()
                .path("id");
        var attempt = attempt(id);

        journal.record(export.uai(), attempt, AttemptResult.delivered(Receipt.of("late")));
        export.read(id).body("state", equalTo("DELIVERED")).body("receipt.reference", equalTo("late"));

        journal.record(export.uai(), attempt, AttemptResult.failed(Failure.of(Kind.PERMANENT, "INTERNAL")));
        export.read(id).body("state", equalTo("DELIVERED"));
    }

    @Test
    void aPlannedAttemptSimplyRuns() {
        var export = exported(Map.of("answers", "LATER,DELIVERED"));

        resume(export, Map.of("channel", "receiver"), "PLANNED")
                .body("state", equalTo("DELIVERED"))
                .body("attempts.size()", is(2));
        assertThat(arrivals(export)).isEqualTo(1);
    }

    private static Exported exported(Map<String, String> settings) {
        var export = Channels.exported();
        Channels.configure(export.uai(), "receiver", settings, Map.of()).statusCode(201);
        return export;
    }

    private static ValidatableResponse resume(Exported export, Map<String, ?> submission, String attempt) {
        var id = started(export, submission);
        crash(export, id, attempt);
        return export.read(id);
    }

    /** A submission whose first attempt has failed and whose second is an hour away. */
    private static String started(Exported export, Map<String, ?> submission) {
        String id = export.start(submission).statusCode(202).extract().path("id");
        while (Database.rows("select id from submission where id = ?::uuid and jsonb_array_length(attempts) = 2", id)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        return id;
    }

    /**
     * Leaves the second attempt as a process that died would have, under a name that no memory knows, and has the queue
     * run it now.
     */
    private static void crash(Exported export, String id, String attempt) {
        var attemptId = UUID.randomUUID();
        Database.execute("""
                update scheduled_tasks set task_instance = '%1$s/%3$s', execution_time = now()
                where task_instance = (select school || '/' || attempt_id from submission where id = '%2$s')""".formatted(export.uai(), id, attemptId), """
                update submission set attempt_id = '%2$s', state = case '%3$s' when 'SENDING' then 'SENDING' else 'QUEUED' end,
                  attempts = jsonb_set(jsonb_set(attempts, '{1,state}', '"%3$s"'), '{1,id}', '"%2$s"')
                where id = '%1$s'""".formatted(id, attemptId, attempt));
    }

    private static UUID attempt(String submission) {
        return UUID.fromString(Database.rows("select attempt_id from submission where id = ?::uuid", submission)
                .get(0));
    }

    private static long arrivals(Exported export) {
        return ReceiverAdapter.RECEIVED.stream()
                .filter(received -> received.school().equals(export.uai()))
                .count();
    }
}
