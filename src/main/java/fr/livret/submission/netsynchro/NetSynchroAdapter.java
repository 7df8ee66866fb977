package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.ChannelSettings;
import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.OutgoingFile;
import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.Recovery;
import fr.livret.submission.spi.Setting;
import fr.livret.submission.spi.SettingFault;
import fr.livret.submission.spi.SubmissionAdapter;
import fr.livret.submission.spi.SubmissionContext;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * HTTPS with the school's client certificate or a short-lived token of the user's, as PRONOTE's NetSynchro. Its contract is
 * not public: everything in it that may differ is a setting.
 */
@ApplicationScoped
class NetSynchroAdapter implements SubmissionAdapter {

    private final Breakers breakers;
    private final Clock clock;

    NetSynchroAdapter(Breakers breakers, Clock clock) {
        this.breakers = breakers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "netsynchro";
    }

    @Override
    public LocalizedText description() {
        return NetSynchroTexts.of("netsynchro.description");
    }

    @Override
    public List<Setting> settings() {
        return NetSynchroSettings.described();
    }

    @Override
    public List<SettingFault> validate(ChannelSettings settings) {
        return new NetSynchroSettings(settings).faults();
    }

    @Override
    public boolean takesToken() {
        return true;
    }

    @Override
    public List<SettingFault> refusals(ChannelSettings settings, boolean withToken) {
        if (withToken) {
            return List.of();
        }
        try {
            Optional<ClientCertificate> certificate = ClientCertificate.of(settings);
            if (certificate.isEmpty()) {
                return List.of(NetSynchroTexts.fault("", "NO_CREDENTIAL"));
            }
            return hasExpired(certificate.get())
                    ? List.of(NetSynchroTexts.fault(
                            NetSynchroSettings.CERTIFICATE,
                            "CERTIFICATE_EXPIRED",
                            certificate.get().expiresAt()))
                    : List.of();
        } catch (GeneralSecurityException e) {
            return List.of(NetSynchroTexts.fault(NetSynchroSettings.CERTIFICATE, "CERTIFICATE_UNREADABLE"));
        }
    }

    @Override
    public Optional<Instant> credentialExpiry(ChannelSettings settings) {
        try {
            return ClientCertificate.of(settings).map(ClientCertificate::expiresAt);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public Receipt submit(OutgoingFile file, SubmissionContext context) throws SubmissionFailure {
        NetSynchroSettings settings = new NetSynchroSettings(context.settings());
        HttpClient client = client(settings, context);
        try (EncodedBody body =
                EncodedBody.of(file, settings.body(), settings.part(), "livret-" + context.submission())) {
            TrackedBody tracked = new TrackedBody(body.content());
            HttpRequest request = request(settings, context, body, tracked);
            return breakers.call(settings.endpoint(), () -> new Exchange(settings, tracked).send(client, request));
        } catch (IOException e) {
            throw NetSynchroTexts.failure(Kind.TRANSIENT, "NOT_ENCODED");
        }
    }

    @Override
    public Recovery recover(OutgoingFile file, SubmissionContext context) {
        return new NetSynchroSettings(context.settings()).idempotent() ? Recovery.sendAgain() : Recovery.unknown();
    }

    private HttpClient client(NetSynchroSettings settings, SubmissionContext context) throws SubmissionFailure {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(settings.connectTimeout())
                    .sslContext(Tls.context(context.settings(), certificate(context)))
                    .sslParameters(Tls.parameters())
                    .build();
        } catch (GeneralSecurityException e) {
            throw NetSynchroTexts.failure(Kind.PERMANENT, "CERTIFICATE_UNREADABLE");
        }
    }

    /** The token, when there is one, stands in for the certificate. */
    private @Nullable ClientCertificate certificate(SubmissionContext context)
            throws GeneralSecurityException, SubmissionFailure {
        if (context.token() != null) {
            return null;
        }
        ClientCertificate certificate = ClientCertificate.of(context.settings())
                .orElseThrow(() -> NetSynchroTexts.failure(Kind.PERMANENT, "NO_CREDENTIAL"));
        if (hasExpired(certificate)) {
            throw NetSynchroTexts.failure(Kind.PERMANENT, "CERTIFICATE_EXPIRED", certificate.expiresAt());
        }
        return certificate;
    }

    private boolean hasExpired(ClientCertificate certificate) {
        return !clock.instant().isBefore(certificate.expiresAt());
    }

    private static HttpRequest request(
            NetSynchroSettings settings, SubmissionContext context, EncodedBody body, TrackedBody tracked) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.endpoint()).method(settings.method(), tracked);
        settings.headers().forEach(request::setHeader);
        body.headers().forEach(request::setHeader);
        request.setHeader(settings.keyHeader(), context.idempotencyKey());
        context.userToken()
                .ifPresent(token -> request.setHeader(settings.tokenHeader(), settings.tokenPrefix() + token.text()));
        return request.build();
    }
}
