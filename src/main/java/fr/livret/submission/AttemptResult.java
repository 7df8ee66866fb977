package fr.livret.submission;

import fr.livret.submission.spi.Receipt;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param sendAgain whether another attempt may follow
 */
record AttemptResult(
        AttemptState state,
        @Nullable Receipt receipt,
        @Nullable Failure failure,
        boolean sendAgain) {

    static AttemptResult delivered(Receipt receipt) {
        return new AttemptResult(AttemptState.DELIVERED, receipt, null, false);
    }

    static AttemptResult failed(Failure failure) {
        return failure.kind() == Kind.UNKNOWN
                ? new AttemptResult(AttemptState.UNKNOWN, null, failure, false)
                : new AttemptResult(AttemptState.FAILED, null, failure, failure.kind() == Kind.TRANSIENT);
    }

    /** Cut short, and safe to send again. */
    static AttemptResult interrupted() {
        return new AttemptResult(AttemptState.INTERRUPTED, null, Failure.of(Kind.TRANSIENT, "INTERRUPTED"), true);
    }
}
