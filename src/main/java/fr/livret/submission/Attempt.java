package fr.livret.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to hand a file over.
 *
 * @param id its name in the queue of jobs
 * @param number from 1
 * @param dueAt when it was to start
 */
record Attempt(
        UUID id,
        int number,
        AttemptState state,
        Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure) {

    static Attempt planned(UUID id, int number, Instant dueAt) {
        return new Attempt(id, number, AttemptState.PLANNED, dueAt, null, null, null);
    }

    Attempt started(Instant now) {
        return new Attempt(id, number, AttemptState.SENDING, dueAt, now, null, null);
    }

    Attempt ended(AttemptState end, @Nullable Failure why, Instant now) {
        return new Attempt(id, number, end, dueAt, startedAt, now, why);
    }
}
