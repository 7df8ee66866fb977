package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobState;
import fr.livret.submission.SubmissionState;
import fr.livret.submission.SubmittedExports;
import fr.livret.submission.SubmittedFile;
import fr.livret.web.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Exports as submissions see them: a file to hand over, and a job that may wait for the end of its submission. */
@ApplicationScoped
class ExportSubmissions implements SubmittedExports {

    private final ExportRepository exports;
    private final ExportJobs jobs;
    private final Clock clock;

    ExportSubmissions(ExportRepository exports, ExportJobs jobs, Clock clock) {
        this.exports = exports;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public SubmittedFile lockFile(String school, UUID export) {
        ExportJob job = exports.locked(school, export).orElseThrow(NotFoundProblem::new);
        if (job.fileSha256 == null) {
            throw ExportStateProblem.notReady();
        }
        if (FileState.of(job, clock.instant()) != FileState.AVAILABLE) {
            throw new FileGoneProblem();
        }
        return job.submittedFile();
    }

    @Override
    public void lock(String school, UUID export) {
        var unused = exports.locked(school, export);
    }

    @Override
    public void require(String school, UUID export) {
        if (exports.findByIdOptional(new ExportJob.Key(school, export)).isEmpty()) {
            throw new NotFoundProblem();
        }
    }

    /** The first submission to be over ends the job that waits for it; its file stays in any case. */
    @Override
    public void submissionOver(String school, UUID export, SubmissionState state) {
        exports.locked(school, export)
                .filter(job -> !job.state.isFinal() && job.phase == ExportPhase.SUBMITTING)
                .ifPresent(job -> {
                    end(job, state);
                    jobs.close(job);
                });
    }

    private static void end(ExportJob job, SubmissionState submission) {
        job.phase = null;
        switch (submission) {
            case DELIVERED -> job.state = JobState.SUCCEEDED;
            case FAILED -> fail(job, "submission-failed");
            case UNKNOWN -> fail(job, "submission-unknown");
            case CANCELLED -> job.state = JobState.CANCELLED;
            case QUEUED, SENDING -> throw new IllegalStateException("a submission that is not over: " + submission);
        }
    }

    private static void fail(ExportJob job, String reason) {
        job.state = JobState.FAILED;
        job.error = JobError.of(reason);
    }
}
