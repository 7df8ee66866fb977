package fr.livret.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Holds an answer until a job has ended ({@code Prefer: wait}). A job that ends on this replica wakes those who wait; the
 * end of a job elsewhere is seen within a second. Each look is a transaction of its own.
 */
@ApplicationScoped
public class JobWait {

    private static final Logger LOG = Logger.getLogger(JobWait.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Clock clock;
    private final Phaser ends = new Phaser(1);

    JobWait(Clock clock) {
        this.clock = clock;
    }

    /** What {@code read} gives at once, or as soon as it has ended, or when the patience has. */
    public <T> T read(Supplier<T> read, Predicate<T> ended, Duration patience) {
        Instant until = clock.instant().plus(patience);
        int seen = ends.getPhase();
        T job = read.get();
        while (!ended.test(job) && clock.instant().isBefore(until)) {
            awaitAnEndAfter(seen);
            seen = ends.getPhase();
            job = read.get();
        }
        return job;
    }

    /** Tells those who wait that a job has ended, once its transaction has. */
    public void jobEnded() {
        ends.arrive();
    }

    private void awaitAnEndAfter(int seen) {
        try {
            ends.awaitAdvanceInterruptibly(seen, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            LOG.trace("no job ended here; another replica may have ended one");
        }
    }
}
