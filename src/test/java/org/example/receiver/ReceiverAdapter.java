package org.example.receiver;

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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives files as it is told to: {@code answers} says, attempt by attempt, what comes of them. */
@ApplicationScoped
public class ReceiverAdapter implements SubmissionAdapter {

    /** What was received, by idempotency key, in order. */
    public static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    private static final LocalizedText TEXT = new LocalizedText("Selon le réglage.", "As the setting says.");

    /** A file that arrived. */
    public record Received(String school, String key, String content, String token) {}

    @Override
    public String name() {
        return "receiver";
    }

    @Override
    public LocalizedText description() {
        return new LocalizedText("Reçoit des fichiers.", "Receives files.");
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("answers", true, false, TEXT),
                new Setting("recovery", false, false, TEXT),
                new Setting("expiry", false, false, TEXT),
                new Setting("header.*", false, false, TEXT),
                new Setting("password", false, true, TEXT));
    }

    @Override
    public List<SettingFault> validate(ChannelSettings settings) {
        return answer(settings, 1).isEmpty() ? List.of(new SettingFault("answers", "NO_ANSWER", TEXT)) : List.of();
    }

    @Override
    public boolean takesToken() {
        return true;
    }

    @Override
    public List<SettingFault> refusals(ChannelSettings settings, boolean withToken) {
        return answer(settings, 1).equals("CLOSED") && !withToken
                ? List.of(new SettingFault("", "CLOSED", TEXT))
                : List.of();
    }

    @Override
    public Optional<Instant> credentialExpiry(ChannelSettings settings) {
        return settings.value("expiry").map(Instant::parse);
    }

    @Override
    public Receipt submit(OutgoingFile file, SubmissionContext context) throws SubmissionFailure {
        switch (answer(context.settings(), context.attempt())) {
            case "DELIVERED", "CLOSED" -> receive(file, context);
            case "TRANSIENT" -> throw failure(Kind.TRANSIENT);
            case "LATER" -> throw failure(Kind.TRANSIENT).retryAfter(Duration.ofHours(1));
            case "PERMANENT" -> throw failure(Kind.PERMANENT).withStatus(403);
            case "UNKNOWN" -> throw failure(Kind.UNKNOWN);
            default -> throw new IllegalStateException("the pupil's name must not be logged: PLUVIER");
        }
        return new Receipt("R-" + context.attempt(), 201);
    }

    @Override
    public Recovery recover(OutgoingFile file, SubmissionContext context) {
        return switch (context.settings().value("recovery").orElse("UNKNOWN")) {
            case "DELIVERED" -> Recovery.delivered(Receipt.of("found"));
            case "SEND_AGAIN" -> Recovery.sendAgain();
            default -> Recovery.unknown();
        };
    }

    private static void receive(OutgoingFile file, SubmissionContext context) {
        try (var content = file.open()) {
            RECEIVED.add(new Received(
                    context.settings().school(),
                    context.idempotencyKey(),
                    new String(content.readAllBytes(), StandardCharsets.UTF_8),
                    context.userToken().map(token -> token.text()).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubmissionFailure failure(Kind kind) {
        return SubmissionFailure.of(kind, "TOLD_TO", TEXT);
    }

    private static String answer(ChannelSettings settings, int attempt) {
        var answers = settings.value("answers").orElse("").split(",", -1);
        return answers[Math.min(attempt, answers.length) - 1];
    }
}
