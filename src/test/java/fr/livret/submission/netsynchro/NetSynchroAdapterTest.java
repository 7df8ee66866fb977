package fr.livret.submission.netsynchro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.livret.submission.spi.OutgoingFile;
import fr.livret.submission.spi.Recovery.Verdict;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import fr.livret.support.Authority;
import fr.livret.support.Authority.Issued;
import fr.livret.support.StubFile;
import fr.livret.support.StubSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no export of a test school reaches: large files, many failures, other clocks. */
@QuarkusTest
class NetSynchroAdapterTest {

    private static final Authority AUTHORITY = new Authority("Authority");
    private static final Issued OF_SCHOOL = AUTHORITY.issue("school", "");
    private static final Issued OF_SERVER = AUTHORITY.issue("server", "localhost");
    private static final OutgoingFile SMALL = new StubFile("<lsun-bilans/>");

    @Inject
    NetSynchroAdapter adapter;

    @Inject
    Breakers breakers;

    @Test
    void aBodyCutInTheMiddleHasNotArrived() throws Exception {
        var large = new StubFile(new byte[64 * 1024 * 1024]);
        try (var receiver = Receiver.asking(AUTHORITY.server(OF_SERVER), Receiver.cut(100_000))) {
            var failure = failure(large, settings(receiver));

            assertThat(failure.code()).isEqualTo("SENDING_CUT");
            assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void theReceiverRefusesAnExpiredCertificateThatOurClockBelieves() throws Exception {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var believing = new NetSynchroAdapter(breakers, Clock.fixed(yesterday, ZoneOffset.UTC));
        var expired = AUTHORITY.issue("school", "", Instant.now().minus(Duration.ofHours(1)));
        try (var receiver = Receiver.asking(AUTHORITY.server(OF_SERVER), Receiver.answer(200, ""))) {
            var context = context(settings(receiver), expired.pkcs12());

            var failure = catchThrowableOfType(SubmissionFailure.class, () -> believing.submit(SMALL, context));

            assertThat(failure.code()).isEqualTo("CERTIFICATE_REFUSED");
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aCertificateThatExpiredSinceTheAcceptanceIsNotShown() throws Exception {
        var later =
                new NetSynchroAdapter(breakers, Clock.fixed(Instant.now().plus(Duration.ofDays(2)), ZoneOffset.UTC));
        try (var receiver = Receiver.asking(AUTHORITY.server(OF_SERVER), Receiver.answer(200, ""))) {
            var context = context(settings(receiver), OF_SCHOOL.pkcs12());

            var failure = catchThrowableOfType(SubmissionFailure.class, () -> later.submit(SMALL, context));

            assertThat(failure.code()).isEqualTo("CERTIFICATE_EXPIRED");
            assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
        }
    }

    @Test
    void leavesAReceiverThatFailsAlone() throws Exception {
        var failing = new Receiver.Behaviour[9];
        Arrays.fill(failing, Receiver.answer(500, ""));
        try (var receiver = Receiver.asking(AUTHORITY.server(OF_SERVER), failing)) {
            for (int i = 0; i < 8; i++) {
                assertThat(failure(SMALL, settings(receiver)).code()).isEqualTo("RECEIVER_BUSY");
            }

            var failure = failure(SMALL, settings(receiver));

            assertThat(failure.code()).isEqualTo("RECEIVER_LEFT_ALONE");
            assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(1));
            assertThat(receiver.received()).hasSize(8);
        }
    }

    @Test
    void keepsAskingAReceiverThatRefuses() throws Exception {
        var refusing = new Receiver.Behaviour[9];
        Arrays.fill(refusing, Receiver.answer(422, ""));
        try (var receiver = Receiver.asking(AUTHORITY.server(OF_SERVER), refusing)) {
            for (int i = 0; i < 9; i++) {
                assertThat(failure(SMALL, settings(receiver)).code()).isEqualTo("RECEIVER_REFUSED");
            }
        }
    }

    @Test
    void heedsTheDelayThatTheReceiverAsksFor() throws Exception {
        try (var receiver =
                Receiver.asking(AUTHORITY.server(OF_SERVER), Receiver.answer(503, "", "Retry-After: 120"))) {
            assertThat(failure(SMALL, settings(receiver)).retryAfter()).contains(Duration.ofMinutes(2));
        }
    }

    @Test
    void givesNoReferenceWhereNoneIsExpected() throws Exception {
        try (var receiver = Receiver.asking(AUTHORITY.server(OF_SERVER), Receiver.answer(204, ""))) {
            var receipt = adapter.submit(SMALL, context(settings(receiver), OF_SCHOOL.pkcs12()));

            assertThat(receipt.reference()).isNull();
            assertThat(receipt.httpStatus()).isEqualTo(204);
        }
    }

    @Test
    void sendsAgainAfterACrashOnlyToAReceiverThatHeedsKeys() {
        var settings = Map.of("endpoint", "https://localhost/");
        var heeding = Map.of("endpoint", "https://localhost/", "idempotent", "true");

        assertThat(adapter.recover(SMALL, context(settings, new byte[0])).verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(adapter.recover(SMALL, context(heeding, new byte[0])).verdict())
                .isEqualTo(Verdict.SEND_AGAIN);
    }

    @Test
    void refusesSettingsOfAnotherForm() {
        assertThat(faults(Map.of("endpoint", "http://localhost/"))).containsExactly("endpoint ENDPOINT_NOT_HTTPS");
        assertThat(faults(Map.of("endpoint", "https://user@localhost/")))
                .containsExactly("endpoint ENDPOINT_NOT_HTTPS");
        assertThat(faults(Map.of("endpoint", "https://metadata.internal/")))
                .containsExactly("endpoint HOST_NOT_ALLOWED");
        assertThat(faults(with("method", "GET"))).containsExactly("method SETTING_WRONG");
        assertThat(faults(with("body", "TAR"))).containsExactly("body SETTING_WRONG");
        assertThat(faults(with("part", "a\"b"))).containsExactly("part SETTING_WRONG");
        assertThat(faults(with("answerSeconds", "601"))).containsExactly("answerSeconds SETTING_WRONG");
        assertThat(faults(with("receipt", "json:no-slash"))).containsExactly("receipt SETTING_WRONG");
        assertThat(faults(with("receipt", "regex:(["))).containsExactly("receipt SETTING_WRONG");
        assertThat(faults(with("header.Host", "x"))).containsExactly("header.Host SETTING_WRONG");
        assertThat(faults(with("header.X-A", "a\r\nb"))).containsExactly("header.X-A SETTING_WRONG");
        assertThat(faults(with("header.Authorization", "Basic x")))
                .containsExactly("header.Authorization SETTING_WRONG");
        assertThat(faults(with("receipt", "xpath://receipt/@id"))).isEmpty();
    }

    private SubmissionFailure failure(OutgoingFile file, Map<String, String> settings) {
        var context = context(settings, OF_SCHOOL.pkcs12());
        return catchThrowableOfType(SubmissionFailure.class, () -> adapter.submit(file, context));
    }

    private Iterable<String> faults(Map<String, String> settings) {
        return adapter.validate(new StubSettings(settings)).stream()
                .map((SettingFault fault) -> fault.setting() + " " + fault.code())
                .toList();
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(Map.of("endpoint", "https://localhost/"));
        settings.put(name, value);
        return settings;
    }

    private static Map<String, String> settings(Receiver receiver) {
        return Map.of("endpoint", receiver.endpoint());
    }

    private static SubmissionContext context(Map<String, String> settings, byte[] certificate) {
        var secrets = Map.of(
                "certificate", certificate,
                "certificatePassword", Authority.PASSWORD.getBytes(UTF_8),
                "authorities", AUTHORITY.pem());
        return new SubmissionContext(UUID.randomUUID(), 1, new StubSettings(settings, secrets), null);
    }
}
