package fr.livret.submission.netsynchro;

import static fr.livret.support.Group.ADMINISTRATOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.submission.netsynchro.Receiver.Behaviour;
import fr.livret.support.Api;
import fr.livret.support.Authority;
import fr.livret.support.Authority.Issued;
import fr.livret.support.Channels;
import fr.livret.support.Channels.Exported;
import fr.livret.support.NoSecretInLogs;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** From the API to a real receiver over mutual TLS, and back. */
@QuarkusTest
class MutualTlsTest {

    private static final Authority AUTHORITY = new Authority("Authority");
    private static final Authority OTHER = new Authority("Other authority");
    private static final Issued OF_SCHOOL = AUTHORITY.issue("school", "");
    private static final Issued OF_SERVER = AUTHORITY.issue("server", "localhost");
    private static final Behaviour TAKEN = Receiver.answer(201, "", "X-Receipt: LSU-42");

    @Test
    void rightCertificate() throws Exception {
        try (var receiver = Receiver.asking(server(), TAKEN)) {
            var export = configured(receiver, OF_SCHOOL.pkcs12());

            String id = export.submit("netsynchro")
                    .body("state", equalTo("DELIVERED"))
                    .body("receipt.reference", equalTo("LSU-42"))
                    .body("receipt.httpStatus", is(201))
                    .extract()
                    .path("id");

            assertThat(receiver.received()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("POST /lsu HTTP/1.1");
                assertThat(request.client()).isEqualTo("CN=school");
                assertThat(request.headers())
                        .containsEntry("idempotency-key", id)
                        .containsEntry("content-type", "application/xml")
                        .containsEntry("x-application", "Livret");
                assertThat(request.body()).isEqualTo(export.file());
            });
        }
    }

    @Test
    void rightCertificateInPem() throws Exception {
        try (var receiver = Receiver.asking(server(), TAKEN)) {
            configured(receiver, OF_SCHOOL.pem()).submit("netsynchro").body("state", equalTo("DELIVERED"));
        }
    }

    @Test
    void wrongCertificate() throws Exception {
        try (var receiver = Receiver.asking(server(), TAKEN)) {
            configured(receiver, OTHER.issue("school", "").pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("FAILED"))
                    .body("attempts.size()", is(1))
                    .body("attempts[0].failure.code", equalTo("CERTIFICATE_REFUSED"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void expiredCertificate() throws Exception {
        try (var receiver = Receiver.asking(server(), TAKEN)) {
            var expired = AUTHORITY.issue("school", "", Instant.now().minus(Duration.ofHours(1)));
            var export = configured(receiver, expired.pkcs12());

            export.start(Map.of("channel", "netsynchro"))
                    .statusCode(422)
                    .body("errors.code", contains("CERTIFICATE_EXPIRED"));
            export.list().body("items", empty());
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void noCertificateAndNoToken() throws Exception {
        try (var receiver = Receiver.asking(server(), TAKEN)) {
            var export = Channels.exported();
            configure(export, settings(receiver), Map.of());

            export.start(Map.of("channel", "netsynchro"))
                    .statusCode(422)
                    .body("errors.code", contains("NO_CREDENTIAL"))
                    .body("errors[0].pointer", equalTo("/channel"))
                    .body("errors[0].detail", containsString("FILE"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void noCertificateToAReceiverThatWantsOne() throws Exception {
        try (var receiver = Receiver.asking(server(), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit(Map.of("channel", "netsynchro", "token", "abc"))
                    .body("state", equalTo("FAILED"))
                    .body("attempts[0].failure.code", equalTo("CERTIFICATE_REFUSED"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void tokenInsteadOfACertificate() throws Exception {
        try (var receiver = Receiver.notAsking(server(), TAKEN)) {
            var export = Channels.exported();
            configure(export, settings(receiver), Map.of());

            NoSecretInLogs.during(
                    () -> export.submit(Map.of("channel", "netsynchro", "token", "portal-t0ken"))
                            .body("state", equalTo("DELIVERED"))
                            .body("withToken", is(true)),
                    "portal-t0ken");

            assertThat(receiver.received())
                    .extracting(request -> request.headers().get("authorization"))
                    .containsExactly("Bearer portal-t0ken");
        }
    }

    @Test
    void aTokenThatIsNoneIsRefusedWithoutBeingQuoted() {
        var export = Channels.exported();

        var answer = export.start(Map.of("channel", "netsynchro", "token", "abc\r\nX-Other: 1"))
                .statusCode(400)
                .body("errors.pointer", contains("/token"));

        assertThat(answer.extract().asString()).doesNotContain("X-Other");
    }

    @Test
    void untrustedServer() throws Exception {
        try (var receiver = Receiver.asking(AUTHORITY.server(OTHER.issue("server", "localhost")), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("FAILED"))
                    .body("attempts.size()", is(1))
                    .body("attempts[0].failure.code", equalTo("SERVER_NOT_TRUSTED"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void serverOfAnotherHost() throws Exception {
        try (var receiver = Receiver.asking(AUTHORITY.server(AUTHORITY.issue("server", "other.example")), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("attempts[0].failure.code", equalTo("SERVER_NOT_TRUSTED"));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void slowReceiver() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.silence(), TAKEN)) {
            configured(receiver, Map.of("answerSeconds", "1"))
                    .submit("netsynchro")
                    .body("state", equalTo("UNKNOWN"))
                    .body("attempts[0].failure.code", equalTo("ANSWER_TIMED_OUT"));
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void slowReceiverThatHeedsKeys() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.silence(), TAKEN)) {
            configured(receiver, Map.of("answerSeconds", "3", "idempotent", "true"))
                    .submit("netsynchro")
                    .body("state", equalTo("DELIVERED"))
                    .body("attempts.failure.code", contains("ANSWER_TIMED_OUT"));
            assertThat(keys(receiver)).hasSize(2).containsOnly(keys(receiver)[0]);
        }
    }

    @Test
    void error500Then200() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.answer(500, "no"), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("DELIVERED"))
                    .body("attempts.state", contains("FAILED", "DELIVERED"))
                    .body("attempts[0].failure.httpStatus", is(500))
                    .body("attempts[0].failure.kind", equalTo("TRANSIENT"));
            assertThat(keys(receiver)).hasSize(2).containsOnly(keys(receiver)[0]);
        }
    }

    @Test
    void receiptLost() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.hangUp(), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("UNKNOWN"))
                    .body("attempts[0].failure.code", equalTo("ANSWER_LOST"));
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void receiptLostByAReceiverThatHeedsKeys() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.hangUp(), TAKEN)) {
            configured(receiver, Map.of("idempotent", "true"))
                    .submit("netsynchro")
                    .body("state", equalTo("DELIVERED"));
            assertThat(keys(receiver)).hasSize(2).containsOnly(keys(receiver)[0]);
        }
    }

    @Test
    void receiptMissing() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.answer(200, "thanks"))) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("UNKNOWN"))
                    .body("attempts[0].failure.code", equalTo("RECEIPT_MISSING"));
        }
    }

    @Test
    void refusedFile() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.answer(403, "no"), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("FAILED"))
                    .body("attempts.size()", is(1))
                    .body("attempts[0].failure.code", equalTo("RECEIVER_REFUSED"))
                    .body("attempts[0].failure.httpStatus", is(403));
        }
    }

    @Test
    void redirectionIsNotFollowed() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.answer(307, "", "Location: /elsewhere"), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("attempts[0].failure.httpStatus", is(307));
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void gatewayThatLostWhatIsBehindIt() throws Exception {
        try (var receiver = Receiver.asking(server(), Receiver.answer(504, "no"), TAKEN)) {
            configured(receiver, OF_SCHOOL.pkcs12())
                    .submit("netsynchro")
                    .body("state", equalTo("UNKNOWN"))
                    .body("attempts[0].failure.code", equalTo("GATEWAY_FAILED"));
        }
    }

    @Test
    void nobodyListens() throws Exception {
        var export = Channels.exported();
        var settings = Map.of("endpoint", "https://localhost:" + Receiver.unusedPort() + "/");
        configure(export, settings, secrets(export, OF_SCHOOL.pkcs12()));

        export.submit("netsynchro")
                .body("state", equalTo("FAILED"))
                .body("attempts.failure.code", contains("NO_CONNECTION", "NO_CONNECTION", "NO_CONNECTION"));
    }

    @Test
    void aCertificateThatExpiresSoonIsToldInTheChannel() throws Exception {
        try (var receiver = Receiver.asking(server())) {
            var soon = AUTHORITY.issue("school", "", Instant.now().plus(Duration.ofDays(29)));
            var late = AUTHORITY.issue("school", "", Instant.now().plus(Duration.ofDays(31)));

            channel(configured(receiver, soon.pkcs12())).body("credential.expiresSoon", is(true));
            channel(configured(receiver, late.pkcs12()))
                    .body("credential.expiresSoon", is(false))
                    .body("refusals", empty());
        }
    }

    @Test
    void aCertificateThatCannotBeReadIsSaidSoAndItsPasswordKeptQuiet() throws Exception {
        try (var receiver = Receiver.asking(server())) {
            var export = Channels.exported();
            Channels.secret(export.uai(), "wrong-password", "n0t-the-password".getBytes(UTF_8));
            Channels.secret(export.uai(), "client", OF_SCHOOL.pkcs12());
            configure(
                    export,
                    settings(receiver),
                    Map.of("certificate", "client", "certificatePassword", "wrong-password"));

            NoSecretInLogs.during(
                    () -> export.start(Map.of("channel", "netsynchro"))
                            .statusCode(422)
                            .body("errors.code", contains("CERTIFICATE_UNREADABLE")),
                    "n0t-the-password");
            channel(export)
                    .body("refusals.code", contains("CERTIFICATE_UNREADABLE"))
                    .body("credential", nullValue());
        }
    }

    private static SSLContext server() throws Exception {
        return AUTHORITY.server(OF_SERVER);
    }

    private static Exported configured(Receiver receiver, byte[] certificate) {
        var export = Channels.exported();
        configure(export, settings(receiver), secrets(export, certificate));
        return export;
    }

    private static Exported configured(Receiver receiver, Map<String, String> further) {
        var export = Channels.exported();
        var settings = new HashMap<>(settings(receiver));
        settings.putAll(further);
        configure(export, settings, secrets(export, OF_SCHOOL.pkcs12()));
        return export;
    }

    private static void configure(Exported export, Map<String, String> settings, Map<String, String> secrets) {
        Channels.secret(export.uai(), "authorities.pem", AUTHORITY.pem());
        var all = new HashMap<>(secrets);
        all.put("authorities", "authorities.pem");
        Channels.configure(export.uai(), "netsynchro", settings, all).statusCode(201);
    }

    private static Map<String, String> settings(Receiver receiver) {
        return Map.of(
                "endpoint",
                receiver.endpoint(),
                "receipt",
                "header:X-Receipt",
                "answerSeconds",
                "60",
                "header.X-Application",
                "Livret");
    }

    private static Map<String, String> secrets(Exported export, byte[] certificate) {
        Channels.secret(export.uai(), "client", certificate);
        Channels.secret(export.uai(), "client-password", (Authority.PASSWORD + "\n").getBytes(UTF_8));
        return Map.of("certificate", "client", "certificatePassword", "client-password");
    }

    private static io.restassured.response.ValidatableResponse channel(Exported export) {
        return Api.as(ADMINISTRATOR)
                .school(export.uai())
                .get("/schools/{uai}/submission-channels/netsynchro", export.uai())
                .then()
                .statusCode(200);
    }

    private static String[] keys(Receiver receiver) {
        return receiver.received().stream()
                .map(request -> request.headers().get("idempotency-key"))
                .toArray(String[]::new);
    }
}
