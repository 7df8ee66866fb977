package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobPostponed;
import fr.livret.jobs.JobQueue;
import fr.livret.jobs.JobState;
import fr.livret.jobs.JobWait;
import fr.livret.school.SchoolTransaction;
import fr.livret.storage.FileStore;
import fr.livret.storage.PreparedFile;
import fr.livret.storage.StoredFile;
import fr.livret.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The life of an export job. Every step is one short transaction, taken only while the job is running under the attempt
 * that takes it: a replica that was thought dead changes nothing any more.
 */
@ApplicationScoped
class ExportJobs {

    private static final Logger LOG = Logger.getLogger(ExportJobs.class);
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final FileStore files;
    private final HistoryStore history;
    private final ExportNotices notices;
    private final JobQueue queue;
    private final Submissions submissions;
    private final JobWait wait;
    private final ExportConfig config;
    private final Clock clock;

    ExportJobs(
            SchoolTransaction transaction,
            ExportRepository exports,
            FileStore files,
            HistoryStore history,
            ExportNotices notices,
            JobQueue queue,
            Submissions submissions,
            JobWait wait,
            ExportConfig config,
            Clock clock) {
        this.transaction = transaction;
        this.exports = exports;
        this.files = files;
        this.history = history;
        this.notices = notices;
        this.queue = queue;
        this.submissions = submissions;
        this.wait = wait;
        this.config = config;
        this.clock = clock;
    }

    /** Begins an attempt, unless the job has ended or only its submission is still to end. */
    Optional<ExportJob> start(String school, UUID id) {
        return transaction.write(
                school,
                () -> exports.locked(school, id)
                        .filter(job -> !job.state.isFinal() && job.fileSha256 == null)
                        .map(job -> {
                            takeTurn(job);
                            job.state = JobState.RUNNING;
                            job.attempt++;
                            job.startedAt = clock.instant();
                            job.phase = ExportPhase.READING;
                            return job;
                        }));
    }

    /** A scheduled export holds its periods from its start only; until they are free it waits. */
    private void takeTurn(ExportJob job) {
        boolean mustWait = job.holdsPeriods()
                && job.request.startAt() != null
                && job.periods()
                        .anyMatch(period -> exports.takeSlot(job.school, period, job.id)
                                .filter(other -> !other.equals(job.id))
                                .isPresent());
        if (mustWait) {
            throw new JobPostponed(config.retryOfScheduled());
        }
    }

    /** Tells how far this attempt is; false when it is no longer the running one. */
    boolean progress(ExportJob attempt, ExportPhase phase, int done, int total) {
        return transaction.write(
                attempt.school,
                () -> exports.progress(attempt.school, attempt.id, attempt.attempt, phase, done, total));
    }

    /**
     * Stores the file and makes it the job's result, unless this attempt is no longer the running one. The job ends with
     * that or, when the file is to be submitted, with its submission.
     */
    void publish(ExportJob attempt, ExportDraft draft, PreparedFile prepared) {
        end(attempt, job -> {
            ExportResult result = draft.result();
            StoredFile file = prepared.description();
            files.keep(job.school, prepared);
            job.fileId = file.id();
            job.fileName = fileName(job);
            job.fileType = file.mediaType();
            job.fileSize = file.size();
            job.fileSha256 = file.sha256();
            job.schemaLabel = result.schemaLabel();
            job.schemaHash = result.schemaHash();
            job.expiresAt = clock.instant().plus(Duration.ofHours(job.retentionHours));
            queue.enqueueAt(job.expiresAt, FileExpiry.QUEUE, job.school, job.id);
            record(job, draft);
            history.write(job, draft.history());
            if (job.request.delivery().isByFile()) {
                job.state = JobState.SUCCEEDED;
            } else {
                job.phase = ExportPhase.SUBMITTING;
                submissions.deliver(
                        job.school, job.id, job.request.delivery().channel(), job.submittedFile(), job.requestedBy);
            }
        });
    }

    /** Everything went well; there is a report and no file. */
    void endDryRun(ExportJob attempt, ExportDraft draft) {
        end(attempt, job -> {
            job.state = JobState.SUCCEEDED;
            job.schemaLabel = draft.result().schemaLabel();
            job.schemaHash = draft.result().schemaHash();
            record(job, draft);
        });
    }

    void fail(ExportJob attempt, ExportDraft draft, JobError error) {
        end(attempt, job -> {
            job.state = JobState.FAILED;
            job.error = error;
            record(job, draft);
        });
    }

    /** The last attempt failed for a reason that is not the data's. */
    void giveUp(String school, UUID id) {
        transaction.run(
                school,
                () -> exports.locked(school, id)
                        .filter(job -> !job.state.isFinal())
                        .ifPresent(job -> {
                            job.state = JobState.FAILED;
                            job.error = JobError.of(JobError.INTERNAL);
                            close(job);
                        }));
    }

    /** Ends a job; that frees its slots. */
    void close(ExportJob job) {
        job.finishedAt = clock.instant();
        notices.ended(job);
        LOG.infof("event=export-ended school=%s job=%s state=%s", job.school, job.id, job.state);
    }

    private void end(ExportJob attempt, Consumer<ExportJob> ending) {
        transaction.run(
                attempt.school,
                () -> exports.locked(attempt.school, attempt.id)
                        .filter(job -> job.state == JobState.RUNNING && job.attempt == attempt.attempt)
                        .ifPresent(job -> {
                            ending.accept(job);
                            if (job.state.isFinal()) {
                                close(job);
                            }
                        }));
        wait.jobEnded();
    }

    private static String fileName(ExportJob job) {
        String extension = job.request.layout() == ExportRequest.Layout.SINGLE_FILE ? ".xml" : ".zip";
        return "import-lsun-" + FILE_TIME.format(job.createdAt) + extension;
    }

    private void record(ExportJob job, ExportDraft draft) {
        ExportResult result = draft.result();
        job.counts = result.counts();
        job.dataAsOf = result.dataAsOf();
        job.reportId = draft.storeReport(files, job.school);
        job.done = result.counts().inScope();
        job.total = result.counts().inScope();
        job.phase = null;
    }
}
