package fr.livret.submission;

import java.util.UUID;

/** What submissions need of exports, and tell them; implemented by the exports. */
public interface SubmittedExports {

    /**
     * The file of an export, whose row stays locked in the current transaction: submissions of one export are created one
     * after the other.
     *
     * @throws fr.livret.web.Problem 404 when there is no such export, 409 when it has no file yet, 410 when it is gone
     */
    SubmittedFile lockFile(String school, UUID export);

    /** Locks an export: whoever holds both has locked the export first, then its submissions. */
    void lock(String school, UUID export);

    /**
     * Refuses an export that there is not.
     *
     * @throws fr.livret.web.NotFoundProblem when there is no such export
     */
    void require(String school, UUID export);

    /** A submission is over; called in the transaction that records it. */
    void submissionOver(String school, UUID export, SubmissionState state);
}
