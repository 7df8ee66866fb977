package fr.livret.submission;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Channels;
import fr.livret.support.Channels.Exported;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.example.receiver.ReceiverAdapter;
import org.example.receiver.ReceiverAdapter.Received;
import org.junit.jupiter.api.Test;

/** A submission from its acceptance to its end, through an adapter that does as it is told. */
@QuarkusTest
class SubmissionResourceTest {

    @Test
    void sendsTheBytesThatWereChecked() {
        var export = exported("DELIVERED");

        var submission = export.submit("receiver")
                .body("state", equalTo("DELIVERED"))
                .body("receipt.reference", equalTo("R-1"))
                .body("receipt.httpStatus", is(201))
                .body("attempts.state", contains("DELIVERED"))
                .body("withToken", is(false));

        assertThat(received(export))
                .containsExactly(new Received(export.uai(), submission.extract().path("id"), export.file(), ""));
        export.job()
                .body("submissions.state", contains("DELIVERED"))
                .body("submissions.channel", contains("receiver"))
                .body("file.sha256", equalTo(submission.extract().path("file.sha256")));
    }

    @Test
    void listsTheSubmissionsOfAnExport() {
        var export = exported("PERMANENT");
        export.submit("receiver");
        export.submit("receiver");

        export.list().statusCode(200).body("total", is(2)).body("items.state", contains("FAILED", "FAILED"));
    }

    @Test
    void triesAgainAfterATransientFailure() {
        var export = exported("TRANSIENT,DELIVERED");

        export.submit("receiver")
                .body("state", equalTo("DELIVERED"))
                .body("attempts.state", contains("FAILED", "DELIVERED"))
                .body("attempts[0].failure.kind", equalTo("TRANSIENT"))
                .body("receipt.reference", equalTo("R-2"));
        assertThat(received(export)).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        var export = exported("TRANSIENT");

        export.submit("receiver").body("state", equalTo("FAILED")).body("attempts.size()", is(3));
    }

    @Test
    void doesNotTryAgainAfterAPermanentFailure() {
        var export = exported("PERMANENT,DELIVERED");

        export.submit("receiver")
                .body("state", equalTo("FAILED"))
                .body("attempts.size()", is(1))
                .body("attempts[0].failure.code", equalTo("TOLD_TO"))
                .body("attempts[0].failure.httpStatus", is(403));
        assertThat(received(export)).isEmpty();
    }

    @Test
    void neverSendsAgainWhatMayHaveArrived() {
        var export = exported("UNKNOWN,DELIVERED");

        var submission =
                export.submit("receiver").body("state", equalTo("UNKNOWN")).body("attempts.size()", is(1));

        export.start(Map.of("channel", "receiver"))
                .statusCode(409)
                .header("Location", endsWith(submission.extract().path("id")));
        assertThat(received(export)).isEmpty();
    }

    @Test
    void neverSendsTwiceWhatWasDelivered() {
        var export = exported("DELIVERED");
        String first = export.submit("receiver").extract().path("id");

        export.start(Map.of("channel", "receiver")).statusCode(409).header("Location", endsWith(first));

        assertThat(received(export)).hasSize(1);
    }

    @Test
    void twoRequestsAtOnceMakeOneSubmission() {
        var export = exported("LATER");
        var other = CompletableFuture.supplyAsync(() -> submitted(export));

        assertThat(List.of(submitted(export), other.join())).containsExactlyInAnyOrder(202, 409);
        export.list().body("total", is(1));
    }

    @Test
    void anUnforeseenFailureOfAnAdapterIsUnknownAndNotQuoted() {
        var export = exported("SURPRISE");

        NoSecretInLogs.during(
                () -> export.submit("receiver")
                        .body("state", equalTo("UNKNOWN"))
                        .body("attempts[0].failure.code", equalTo("ADAPTER_FAILED")),
                "PLUVIER");
    }

    @Test
    void aPersonSettlesWhatIsUnknownAsDelivered() {
        var export = exported("UNKNOWN");
        var submission = export.submit("receiver");

        settle(export, submission, Map.of("delivered", true, "note", "Vu sur le portail"))
                .statusCode(200)
                .body("state", equalTo("DELIVERED"))
                .body("settlement.note", equalTo("Vu sur le portail"))
                .body("settlement.settledBy", equalTo("test-Administrator"));

        export.start(Map.of("channel", "receiver")).statusCode(409);
    }

    @Test
    void whatIsSettledAsNotDeliveredMayBeSubmittedAgain() {
        var export = exported("UNKNOWN");
        var submission = export.submit("receiver");

        settle(export, submission, Map.of("delivered", false))
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("settlement.note", nullValue());

        export.start(Map.of("channel", "receiver")).statusCode(202);
    }

    @Test
    void onlyTheUnknownIsSettledAndOnItsPresentState() {
        var export = exported("DELIVERED");
        var delivered = export.submit("receiver");
        String id = delivered.extract().path("id");

        settle(export, delivered, Map.of("delivered", true)).statusCode(409);
        settle(export, id, "\"99\"", Map.of("delivered", true)).statusCode(412);
        Api.as(ADMINISTRATOR)
                .school(export.uai())
                .contentType(JSON)
                .body(Map.of("delivered", true))
                .put("/schools/{u}/exports/{e}/submissions/{s}/settlement", export.uai(), export.id(), id)
                .then()
                .statusCode(428);
        settle(export, id, "*", Map.of("note", "x")).statusCode(400).body("errors.pointer", contains("/delivered"));
    }

    @Test
    void theSameKeyIsTheSameSubmissionWhateverItsToken() {
        var export = exported("DELIVERED");

        var first = keyed(export, "one").statusCode(202).extract().header("Location");

        keyed(export, "two")
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first);
    }

    @Test
    void aTokenIsUsedOnceAndKeptNowhere() {
        var export = exported("CLOSED");
        export.start(Map.of("channel", "receiver")).statusCode(422).body("errors.code", contains("CLOSED"));

        NoSecretInLogs.during(
                () -> export.submit(Map.of("channel", "receiver", "token", "t0ken-of-the-portal"))
                        .body("state", equalTo("DELIVERED"))
                        .body("withToken", is(true)),
                "t0ken-of-the-portal");

        assertThat(received(export)).extracting(Received::token).containsExactly("t0ken-of-the-portal");
        for (var table : List.of("submission", "idempotency_key", "audit_event", "scheduled_tasks")) {
            assertThat(Database.rows("select t::text from " + table + " t where t::text like '%t0ken%'"))
                    .isEmpty();
        }
    }

    @Test
    void aSubmissionWithTokenTriesAgainWhileTheTokenIsInMemory() {
        var export = exported("TRANSIENT,DELIVERED");

        export.submit(Map.of("channel", "receiver", "token", "abc"))
                .body("state", equalTo("DELIVERED"))
                .body("attempts.size()", is(2));
    }

    @Test
    void aTokenForAChannelThatTakesNoneIsRefused() {
        var export = Channels.exported();
        Channels.configure(export.uai(), "drop-folder", Map.of(), Map.of()).statusCode(201);

        export.start(Map.of("channel", "drop-folder", "token", "abc"))
                .statusCode(422)
                .body("errors.pointer", contains("/token"))
                .body("errors.code", contains("TOKEN_NOT_TAKEN"));
    }

    @Test
    void refusesChannelsThatAreUnknownOrNotConfigured() {
        var export = Channels.exported();

        export.start(Map.of("channel", "pigeon")).statusCode(422).body("errors.code", contains("UNKNOWN_CHANNEL"));
        export.start(Map.of("channel", "receiver"))
                .statusCode(422)
                .body("errors.code", contains("CHANNEL_NOT_CONFIGURED"))
                .body("errors[0].detail", containsString("FILE"));
        export.list().body("items", empty());
    }

    @Test
    void refusesWhatTheContractForbids() {
        var export = exported("DELIVERED");

        export.start(Map.of("channel", "receiver", "url", "https://elsewhere.example"))
                .statusCode(400);
        export.start(Map.of()).statusCode(400).body("errors.pointer", contains("/channel"));
    }

    @Test
    void aFileThatIsGoneIsNotSubmitted() {
        var export = exported("DELIVERED");
        Database.execute(
                "update export_job set expires_at = now() - interval '1 second' where id = '" + export.id() + "'");

        export.start(Map.of("channel", "receiver")).statusCode(410);
    }

    @Test
    void anExportWithoutFileHasNothingToSubmit() {
        var uai = Channels.ready();
        configure(uai, "DELIVERED");
        Database.execute("update report_card set committee_appraisal = repeat('x', 1001) where school = '" + uai + "'");
        var failed = Jobs.export(uai, Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY));

        new Exported(uai, failed.extract().path("id"), "")
                .start(Map.of("channel", "receiver"))
                .statusCode(409);
    }

    @Test
    void bytesThatAreNotThoseCheckedAreNotSent() {
        var export = exported("DELIVERED");
        Database.execute("update export_job set file_sha256 = repeat('0', 64) where id = '" + export.id() + "'");

        export.submit("receiver")
                .body("state", equalTo("FAILED"))
                .body("attempts[0].failure.code", equalTo("FILE_ALTERED"));
        assertThat(received(export)).isEmpty();
    }

    @Test
    void whatThereIsNotIsNotFound() {
        var export = exported("DELIVERED");
        String submission = export.submit("receiver").extract().path("id");
        var other = Schools.create();
        var nothing = UUID.randomUUID().toString();

        new Exported(export.uai(), nothing, "")
                .start(Map.of("channel", "receiver"))
                .statusCode(404);
        new Exported(export.uai(), nothing, "").list().statusCode(404);
        for (var path : List.of(
                path(other, export.id(), submission),
                path(export.uai(), nothing, submission),
                path(export.uai(), export.id(), nothing))) {
            Api.as(ADMINISTRATOR).school(export.uai(), other).get(path).then().statusCode(404);
        }
    }

    @Test
    void anUnchangedSubmissionIsNotSentAgainToItsReader() {
        var export = exported("DELIVERED");
        var submission = export.submit("receiver").extract();

        Api.as(ADMINISTRATOR)
                .school(export.uai())
                .header("If-None-Match", submission.header("ETag"))
                .get(path(export.uai(), export.id(), submission.path("id")))
                .then()
                .statusCode(304);
    }

    @Test
    void everyStepIsInTheAudit() {
        var export = exported("UNKNOWN");
        var submission = export.submit("receiver");
        settle(export, submission, Map.of("delivered", true)).statusCode(200);

        assertThat(Database.rows(
                        "select action from audit_event where object_id = ? order by id",
                        submission.extract().<String>path("id")))
                .containsExactly("submission.created", "submission.unknown", "submission.settled");
    }

    @Test
    void administrationSeesThatAFileWasSubmittedButNotHow() {
        var export = exported("DELIVERED");
        export.submit("receiver");

        Api.as(ADMINISTRATION)
                .school(export.uai())
                .get("/schools/{uai}/exports/{id}", export.uai(), export.id())
                .then()
                .statusCode(200)
                .body("submissions.state", contains("DELIVERED"));
        Api.as(ADMINISTRATION)
                .school(export.uai())
                .get("/schools/{uai}/exports/{id}/submissions", export.uai(), export.id())
                .then()
                .statusCode(403);
    }

    private static Exported exported(String answers) {
        var export = Channels.exported();
        configure(export.uai(), answers);
        return export;
    }

    private static void configure(String uai, String answers) {
        Channels.configure(uai, "receiver", Map.of("answers", answers), Map.of())
                .statusCode(201);
    }

    private static List<Received> received(Exported export) {
        return ReceiverAdapter.RECEIVED.stream()
                .filter(received -> received.school().equals(export.uai()))
                .toList();
    }

    private static int submitted(Exported export) {
        return export.start(Map.of("channel", "receiver")).extract().statusCode();
    }

    private static String path(String uai, String export, String submission) {
        return "/schools/" + uai + "/exports/" + export + "/submissions/" + submission;
    }

    private static ValidatableResponse keyed(Exported export, String token) {
        return Api.as(ADMINISTRATOR)
                .school(export.uai())
                .header("Idempotency-Key", "s1")
                .contentType(JSON)
                .body(Map.of("channel", "receiver", "token", token))
                .post("/schools/{uai}/exports/{id}/submissions", export.uai(), export.id())
                .then();
    }

    private static ValidatableResponse settle(Exported export, ValidatableResponse submission, Map<String, ?> body) {
        return settle(
                export, submission.extract().path("id"), submission.extract().header("ETag"), body);
    }

    private static ValidatableResponse settle(Exported export, String id, String ifMatch, Map<String, ?> body) {
        return Api.as(ADMINISTRATOR)
                .school(export.uai())
                .header("If-Match", ifMatch)
                .contentType(JSON)
                .body(body)
                .put(path(export.uai(), export.id(), id) + "/settlement")
                .then();
    }
}
