package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** One circuit breaker a receiver, for all schools: a receiver that fails most attempts is left alone for a while. */
@ApplicationScoped
class Breakers {

    private static final double HALF = 0.5;

    private final NetSynchroConfig config;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    Breakers(NetSynchroConfig config) {
        this.config = config;
    }

    Receipt call(URI endpoint, Callable<Receipt> attempt) throws SubmissionFailure {
        try {
            return guards.computeIfAbsent(endpoint.getRawAuthority(), authority -> guard())
                    .call(attempt, Receipt.class);
        } catch (CircuitBreakerOpenException open) {
            throw NetSynchroTexts.failure(Kind.TRANSIENT, "RECEIVER_LEFT_ALONE").retryAfter(config.breakerDelay());
        } catch (SubmissionFailure | RuntimeException e) {
            throw e;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Guard guard() {
        return Guard.create()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerRequests())
                .failureRatio(HALF)
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .when(Breakers::isTheReceivers)
                .done()
                .build();
    }

    /** A refusal is an answer; a receiver that fails, or says nothing, is not well. */
    private static boolean isTheReceivers(Throwable failure) {
        return !(failure instanceof SubmissionFailure known) || known.kind() != Kind.PERMANENT;
    }
}
