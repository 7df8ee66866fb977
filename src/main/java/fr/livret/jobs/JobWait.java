package fr.livret.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Holds an answer until a job has ended ({@code Prefer: wait}). Each look is a transaction of its own. */
@ApplicationScoped
public class JobWait {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Clock clock;

    JobWait(Clock clock) {
        this.clock = clock;
    }

    /** What {@code read} gives at once, or as soon as it has ended, or when the patience has. */
    public <T> T read(Supplier<T> read, Predicate<T> ended, Duration patience) {
        Instant until = clock.instant().plus(patience);
        T job = read.get();
        while (!ended.test(job) && clock.instant().isBefore(until)) {
            pause();
            job = read.get();
        }
        return job;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
