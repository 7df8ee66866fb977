package fr.livret.submission;

import fr.livret.jobs.JobQueue;
import fr.livret.jobs.JobWait;
import fr.livret.school.SchoolTransaction;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.web.Identifiers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records what happens to submissions, each step in one short transaction. An attempt is marked as being sent before its
 * first byte leaves, and its outcome is recorded after: an attempt found half-way was cut, and is never simply repeated.
 */
@ApplicationScoped
class SubmissionJournal {

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final SchoolTransaction transaction;
    private final SubmissionRepository submissions;
    private final SubmittedExports exports;
    private final JobQueue queue;
    private final JobWait wait;
    private final SubmissionConfig config;
    private final Identifiers identifiers;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final Clock clock;

    SubmissionJournal(
            SchoolTransaction transaction,
            SubmissionRepository submissions,
            SubmittedExports exports,
            JobQueue queue,
            JobWait wait,
            SubmissionConfig config,
            Identifiers identifiers,
            AuditLog audit,
            MeterRegistry meters,
            Clock clock) {
        this.transaction = transaction;
        this.submissions = submissions;
        this.exports = exports;
        this.queue = queue;
        this.wait = wait;
        this.config = config;
        this.identifiers = identifiers;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /** The submission of an attempt that is still to be made or was cut. */
    Optional<Submission> pending(String school, UUID attempt) {
        return transaction.read(
                school, () -> submissions.byAttempt(school, attempt).filter(submission -> !submission.state.isOver()));
    }

    /** Marks a planned attempt as being sent; false when it is no longer to be. */
    boolean begin(String school, UUID attempt) {
        return transaction.write(
                school,
                () -> submissions
                        .lockedByAttempt(school, attempt)
                        .filter(submission -> submission.attempt().state() == AttemptState.PLANNED)
                        .map(submission -> {
                            submission.replace(submission.attempt().started(clock.instant()));
                            submission.state = SubmissionState.SENDING;
                            return true;
                        })
                        .orElse(false));
    }

    /**
     * Records how an attempt ended and plans the next one, if there is to be one. An attempt that was given up as unknown
     * while it was still running may yet say what became of it, until somebody has settled it.
     */
    Optional<Attempt> record(String school, UUID attempt, AttemptResult result) {
        Optional<Attempt> next = transaction.write(school, () -> {
            submissions.exportOfAttempt(school, attempt).ifPresent(export -> exports.lock(school, export));
            return submissions
                    .lockedByAttempt(school, attempt)
                    .filter(SubmissionJournal::isOpen)
                    .flatMap(submission -> Optional.ofNullable(end(submission, result)));
        });
        wait.jobEnded();
        return next;
    }

    /** Has nothing more sent; called in a transaction that holds the submission. */
    void cancel(Submission submission) {
        submission.cancelled = true;
        if (submission.state == SubmissionState.QUEUED) {
            submission.replace(submission.attempt().ended(AttemptState.CANCELLED, null, clock.instant()));
            over(submission, SubmissionState.CANCELLED);
        }
    }

    void audit(Submission submission, String action) {
        audit.append(new AuditEvent(submission.school, submission.requestedBy, action, submission.id.toString()));
    }

    private static boolean isOpen(Submission submission) {
        return !submission.state.isOver()
                || (submission.attempt().state() == AttemptState.UNKNOWN && submission.settlement == null);
    }

    private @Nullable Attempt end(Submission submission, AttemptResult result) {
        Attempt ended = submission.attempt().ended(result.state(), result.failure(), clock.instant());
        submission.replace(ended);
        meters.counter("livret.submission.attempts", "channel", submission.channel, "outcome", outcome(result))
                .increment();
        if (result.receipt() != null) {
            submission.receipt = SubmittedReceipt.of(result.receipt(), clock.instant());
        }
        if (result.sendAgain() && !submission.cancelled && submission.attempts.size() < config.attempts()) {
            return plan(submission, ended);
        }
        over(submission, stateAfter(result.state()));
        return null;
    }

    private static SubmissionState stateAfter(AttemptState last) {
        return switch (last) {
            case DELIVERED -> SubmissionState.DELIVERED;
            case UNKNOWN -> SubmissionState.UNKNOWN;
            case FAILED, INTERRUPTED, PLANNED, SENDING -> SubmissionState.FAILED;
            case CANCELLED -> SubmissionState.CANCELLED;
        };
    }

    private Attempt plan(Submission submission, Attempt failed) {
        Attempt next = submission.plan(identifiers.next(), clock.instant().plus(delay(failed)));
        Duration watch = submission.withToken ? config.tokenWatch() : Duration.ZERO;
        queue.enqueueAt(next.dueAt().plus(watch), SubmissionWorker.QUEUE, submission.school, next.id());
        return next;
    }

    private Duration delay(Attempt failed) {
        Failure failure = Objects.requireNonNull(failed.failure());
        Duration ours = config.retryDelay().multipliedBy(1L << Math.min(failed.number() - 1, 20));
        Duration theirs = Duration.ofSeconds(failure.retryAfterSeconds() == null ? 0 : failure.retryAfterSeconds());
        Duration longer = ours.compareTo(theirs) > 0 ? ours : theirs;
        return longer.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : longer;
    }

    private void over(Submission submission, SubmissionState state) {
        submission.state = state;
        submission.finishedAt = clock.instant();
        audit(submission, "submission." + state.name().toLowerCase(Locale.ROOT));
        exports.submissionOver(submission.school, submission.exportId, state);
    }

    private static String outcome(AttemptResult result) {
        return result.failure() == null
                ? "delivered"
                : result.failure().kind().name().toLowerCase(Locale.ROOT);
    }
}
