package fr.livret.webhooks;

import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookResourceTest {

    private static final String HOOKS = "/schools/{uai}/webhooks";
    private static final String HOOK = HOOKS + "/{id}";

    @Test
    void tellsTheEndpointThatAnExportHasEnded() throws Exception {
        var uai = ready();
        try (var receiver = new Receiver()) {
            var created = create(uai, receiver.url()).statusCode(201).body("secret", startsWith("whsec_"));

            var export = export(uai);

            var notice = receiver.next();
            JsonNode event = new ObjectMapper().readTree(notice.body());
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("type").asText()).isEqualTo("fr.livret.export.ended");
            assertThat(event.path("source").asText()).isEqualTo("/api/v1/schools/" + uai);
            assertThat(event.path("subject").asText())
                    .isEqualTo("exports/" + export.extract().path("id"));
            assertThat(event.path("id").asText()).isEqualTo(notice.id());
            assertThat(event.path("data").path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(event.path("data").path("counts").path("exported").asInt())
                    .isEqualTo(1);
            assertThat(notice.contentType()).startsWith("application/cloudevents+json");
            assertThat(notice.signature()).isEqualTo(signature(created.extract().path("secret"), notice));
            assertThat(notice.body()).doesNotContain("700001").doesNotContain("PLUVIER");
        }
    }

    @Test
    void logsWhatWasSent() throws Exception {
        var uai = ready();
        try (var receiver = new Receiver()) {
            String id = create(uai, receiver.url()).extract().path("id");
            export(uai);
            var notice = receiver.next();
            untilNothingWaits(uai);

            log(uai, id)
                    .body("items", hasSize(1))
                    .body("items[0].state", equalTo("DELIVERED"))
                    .body("items[0].eventId", equalTo(notice.id()))
                    .body("items[0].attempts", is(1))
                    .body("items[0].lastStatus", is(204));
        }
    }

    @Test
    void sendsTheSameNoticeAgainUntilItIsTaken() throws Exception {
        var uai = ready();
        try (var receiver = new Receiver()) {
            receiver.answer(500);
            String id = create(uai, receiver.url()).extract().path("id");
            export(uai);
            var first = receiver.next();
            untilAttempts(uai, 1);
            log(uai, id)
                    .body("items[0].state", equalTo("PENDING"))
                    .body("items[0].lastFault", equalTo("HTTP_STATUS"))
                    .body("items[0].lastStatus", is(500))
                    .body("items[0].nextAttemptAt", notNullValue());

            receiver.answer(200);
            var second = receiver.next();
            untilNothingWaits(uai);

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.body()).isEqualTo(first.body());
            log(uai, id).body("items[0].state", equalTo("DELIVERED")).body("items[0].attempts", is(2));
        }
    }

    @Test
    void givesUpAfterADay() throws Exception {
        var uai = ready();
        try (var receiver = new Receiver()) {
            receiver.answer(503);
            String id = create(uai, receiver.url()).extract().path("id");
            export(uai);
            receiver.next();
            untilAttempts(uai, 1);

            Database.execute(
                    "update webhook_delivery set attempts = 10 where school = '" + uai + "'",
                    "update scheduled_tasks set execution_time = now() where task_name = 'webhook-delivery'"
                            + " and task_instance like '" + uai + "/%'");
            receiver.next();
            untilNothingWaits(uai);

            log(uai, id).body("items[0].state", equalTo("FAILED")).body("items[0].nextAttemptAt", nullValue());
        }
    }

    @Test
    void neverCallsAnEndpointThatIsGoneAgain() throws Exception {
        var uai = ready();
        try (var receiver = new Receiver()) {
            receiver.answer(410);
            String id = create(uai, receiver.url()).extract().path("id");
            export(uai);
            receiver.next();
            untilNothingWaits(uai);

            get(uai, id).body("enabled", is(false));
            export(uai);
            assertThat(Database.rows("select state from webhook_delivery where school = ?", uai))
                    .containsExactly("FAILED");
            assertThat(receiver.isQuiet()).isTrue();
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        var uai = ready();
        String url;
        try (var receiver = new Receiver()) {
            url = receiver.url();
        }
        String id = create(uai, url).extract().path("id");
        export(uai);
        untilAttempts(uai, 1);

        log(uai, id).body("items[0].lastFault", equalTo("NO_CONNECTION"));
    }

    @Test
    void refusesUrlsThatAreNotOfTheWeb() {
        var uai = Schools.create();

        for (var url : List.of(
                "ftp://example.org/",
                "https://user:secret@example.org/",
                "https://example.org/#here",
                "/relative",
                "https:",
                "nonsense nonsense")) {
            create(uai, url).statusCode(422).body("errors.code", contains("URL_NOT_ALLOWED"));
        }
        create(uai, "").statusCode(400);
    }

    @Test
    void changesAndRemovesAnEndpoint() {
        var uai = Schools.create();
        String id = create(uai, "https://hooks.example.org/").extract().path("id");
        var etag = get(uai, id).body("secret", nullValue()).extract().header("ETag");

        put(uai, id, etag).statusCode(200).body("enabled", is(false));
        put(uai, id, etag).statusCode(412);
        as(uai).contentType(JSON)
                .body(Map.of("url", "https://hooks.example.org/"))
                .put(HOOK, uai, id)
                .then()
                .statusCode(428);
        as(uai).delete(HOOK, uai, id).then().statusCode(428);
        as(uai).header("If-Match", etag).delete(HOOK, uai, id).then().statusCode(412);
        as(uai).header("If-Match", "*").delete(HOOK, uai, id).then().statusCode(204);
        as(uai).get(HOOK, uai, id).then().statusCode(404);
        as(uai).get(HOOK + "/deliveries", uai, id).then().statusCode(404);
        as(uai).get(HOOKS, uai).then().statusCode(200).body("total", is(0));
    }

    @Test
    void aReplayedCreationShowsTheSameSecretAndStoresNone() {
        var uai = Schools.create();

        String first = keyed(uai).extract().path("secret");

        assertThat(keyed(uai).header("Idempotency-Replayed", "true").extract().<String>path("secret"))
                .isEqualTo(first);
        assertThat(Database.rows("select answer from idempotency_key where school = ?", uai))
                .hasSize(1)
                .noneMatch(answer -> answer.contains(first));
    }

    @Test
    void aSchoolHasTenEndpointsAtMost() {
        var uai = Schools.create();
        for (var i = 0; i < 10; i++) {
            create(uai, "https://hooks.example.org/" + i).statusCode(201);
        }

        create(uai, "https://hooks.example.org/more").statusCode(409);
    }

    @Test
    void hidesOtherSchoolsEndpoints() {
        var uai = Schools.create();
        String id = create(uai, "https://hooks.example.org/").extract().path("id");
        var other = Schools.create();

        Api.as(ADMINISTRATOR).school(uai, other).get(HOOK, other, id).then().statusCode(404);
        as(other).get(HOOK, other, UUID.randomUUID()).then().statusCode(404);
    }

    private static String ready() {
        var uai = Schools.create();
        Jobs.importFile(uai, LsuFiles.oneCard(uai)).body("state", equalTo("SUCCEEDED"));
        Jobs.positionAll(uai, 2025, "GRADES");
        return uai;
    }

    private static ValidatableResponse export(String uai) {
        return Jobs.export(uai, Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY));
    }

    private static RequestSpecification as(String uai) {
        return Api.as(ADMINISTRATOR).school(uai);
    }

    private static ValidatableResponse create(String uai, String url) {
        return as(uai).contentType(JSON)
                .body(Map.of("url", url))
                .post(HOOKS, uai)
                .then();
    }

    private static ValidatableResponse keyed(String uai) {
        return as(uai).contentType(JSON)
                .header("Idempotency-Key", "hook")
                .body(Map.of("url", "https://hooks.example.org/"))
                .post(HOOKS, uai)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse get(String uai, String id) {
        return as(uai).get(HOOK, uai, id).then().statusCode(200);
    }

    private static ValidatableResponse put(String uai, String id, String etag) {
        return as(uai).header("If-Match", etag)
                .contentType(JSON)
                .body(Map.of("url", "https://hooks.example.org/", "enabled", false))
                .put(HOOK, uai, id)
                .then();
    }

    private static ValidatableResponse log(String uai, String id) {
        return as(uai).get(HOOK + "/deliveries", uai, id).then().statusCode(200);
    }

    private static void untilAttempts(String uai, int attempts) {
        while (Database.rows("select 1 from webhook_delivery where school = ? and attempts >= " + attempts, uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void untilNothingWaits(String uai) {
        while (!Database.rows(
                        "select 1 from webhook_delivery where school = ? and state = 'PENDING' union all"
                                + " select 1 from scheduled_tasks where task_name = 'webhook-delivery'"
                                + " and split_part(task_instance, '/', 1) = ?",
                        uai,
                        uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static String signature(String secret, Receiver.Received notice) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = notice.id() + "." + notice.timestamp() + "." + notice.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
