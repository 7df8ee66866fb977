package fr.livret.submission;

import fr.livret.jobs.JobHandler;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Runs the attempts of submissions; each attempt is a job of its own. A job that finds its attempt begun is the successor
 * of one that died: the adapter is asked what became of it.
 */
@ApplicationScoped
class SubmissionWorker implements JobHandler {

    static final String QUEUE = "submission";

    private final SubmissionRun run;
    private final SubmissionJournal journal;
    private final TokenSubmissions tokens;

    SubmissionWorker(SubmissionRun run, SubmissionJournal journal, TokenSubmissions tokens) {
        this.run = run;
        this.journal = journal;
        this.tokens = tokens;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID attempt) {
        if (!tokens.hold(attempt)) {
            run.run(school, attempt, null);
        }
    }

    @Override
    public void giveUp(String school, UUID attempt) {
        journal.pending(school, attempt)
                .ifPresent(submission -> journal.record(
                        school,
                        attempt,
                        AttemptResult.failed(
                                submission.attempt().state() == AttemptState.SENDING
                                        ? Failure.of(Kind.UNKNOWN, "CUT_SHORT")
                                        : Failure.of(Kind.PERMANENT, "INTERNAL"))));
    }
}
