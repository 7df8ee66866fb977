package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** One request and what follows from its answer, or from there being none. */
final class Exchange {

    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final Set<Integer> NOT_TAKEN_YET = Set.of(408, 425, 429, 500, 503);
    /** A gateway's word: what is behind it may have the file. */
    private static final Set<Integer> LOST_BEHIND_A_GATEWAY = Set.of(502, 504);

    private final NetSynchroSettings settings;
    private final TrackedBody body;

    Exchange(NetSynchroSettings settings, TrackedBody body) {
        this.settings = settings;
        this.body = body;
    }

    Receipt send(HttpClient client, HttpRequest request) throws SubmissionFailure {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, any -> limited());
        try {
            return judge(answer.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw withoutAnswer("ANSWER_TIMED_OUT");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw withoutAnswer("ANSWER_LOST");
        }
    }

    private Receipt judge(HttpResponse<String> answer) throws SubmissionFailure {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return receipt(answer);
        }
        if (NOT_TAKEN_YET.contains(status)) {
            throw delayed(NetSynchroTexts.failure(Kind.TRANSIENT, "RECEIVER_BUSY", status), answer)
                    .withStatus(status);
        }
        if (LOST_BEHIND_A_GATEWAY.contains(status)) {
            throw NetSynchroTexts.failure(afterTheWholeFile(), "GATEWAY_FAILED", status)
                    .withStatus(status);
        }
        throw NetSynchroTexts.failure(Kind.PERMANENT, "RECEIVER_REFUSED", status)
                .withStatus(status);
    }

    private Receipt receipt(HttpResponse<String> answer) throws SubmissionFailure {
        if (settings.receipt().isEmpty()) {
            return new Receipt(null, answer.statusCode());
        }
        return settings.receipt()
                .flatMap(rule -> rule.reference(answer.headers(), answer.body()))
                .map(reference -> new Receipt(reference, answer.statusCode()))
                .orElseThrow(() ->
                        NetSynchroTexts.failure(Kind.UNKNOWN, "RECEIPT_MISSING").withStatus(answer.statusCode()));
    }

    private static SubmissionFailure delayed(SubmissionFailure failure, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> failure.retryAfter(Duration.ofSeconds(Long.parseLong(seconds))))
                .orElse(failure);
    }

    private SubmissionFailure failure(Throwable cause) {
        if (has(cause, CertificateException.class) || has(cause, CertPathBuilderException.class)) {
            return NetSynchroTexts.failure(Kind.PERMANENT, "SERVER_NOT_TRUSTED");
        }
        if (has(cause, SSLHandshakeException.class)) {
            return NetSynchroTexts.failure(Kind.PERMANENT, "CERTIFICATE_REFUSED");
        }
        if (has(cause, ConnectException.class) || has(cause, HttpConnectTimeoutException.class)) {
            return NetSynchroTexts.failure(Kind.TRANSIENT, "NO_CONNECTION");
        }
        if (has(cause, IOException.class)) {
            return withoutAnswer("ANSWER_LOST");
        }
        throw new IllegalStateException(cause);
    }

    /** A file of which a part never left has not arrived. */
    private SubmissionFailure withoutAnswer(String code) {
        return body.isWholeTaken()
                ? NetSynchroTexts.failure(afterTheWholeFile(), code)
                : NetSynchroTexts.failure(Kind.TRANSIENT, "SENDING_CUT");
    }

    /** The same key again is safe with a receiver that heeds it; with any other only a person can tell. */
    private Kind afterTheWholeFile() {
        return settings.idempotent() ? Kind.TRANSIENT : Kind.UNKNOWN;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(10)
                .anyMatch(type::isInstance);
    }

    /** The beginning of the answer, as UTF-8. */
    private static BodySubscriber<String> limited() {
        StringBuilder text = new StringBuilder();
        BodySubscriber<Void> consumer = BodySubscribers.ofByteArrayConsumer(bytes -> bytes.ifPresent(read -> {
            if (text.length() < LARGEST_ANSWER) {
                text.append(new String(read, StandardCharsets.ISO_8859_1));
            }
        }));
        return BodySubscribers.mapping(
                consumer,
                end -> new String(text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
}
