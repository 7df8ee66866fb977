package fr.livret.submission;

import fr.livret.jobs.DaemonThreads;
import fr.livret.submission.spi.Secret;
import fr.livret.web.Redacted;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Submissions with a token of the user's. The token is in the memory of this replica and nowhere else, so that its
 * attempts run here. When the replica dies, a job queued beside each attempt finds it later: an attempt that had not begun
 * needs a new token, one that had is unknown.
 */
@ApplicationScoped
class TokenSubmissions {

    private static final Logger LOG = Logger.getLogger(TokenSubmissions.class);
    private static final int THREADS = 2;
    private static final int SHUTDOWN_SECONDS = 25;

    private final SubmissionRun run;
    private final Clock clock;
    private final Map<UUID, Secret> held = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor executor;

    TokenSubmissions(SubmissionRun run, Clock clock) {
        this.run = run;
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(THREADS, new DaemonThreads("submission-with-token"));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs an attempt when it is due, and those that follow it. */
    void start(String school, Attempt attempt, Secret token) {
        held.put(attempt.id(), token);
        Duration delay = Duration.between(clock.instant(), attempt.dueAt());
        var unused = executor.schedule(
                () -> run(school, attempt.id(), token), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Whether this replica has the attempt's token. */
    boolean hold(UUID attempt) {
        return held.containsKey(attempt);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("event=submission-with-token-cut");
        }
    }

    private void run(String school, UUID attempt, Secret token) {
        try {
            run.run(school, attempt, token).ifPresent(next -> start(school, next, token));
        } catch (RuntimeException e) {
            LOG.errorf(Redacted.of(e), "event=submission-with-token-failed school=%s attempt=%s", school, attempt);
        } finally {
            held.remove(attempt);
        }
    }
}
