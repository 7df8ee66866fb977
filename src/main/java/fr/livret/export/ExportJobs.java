package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobQueue;
import fr.livret.jobs.JobState;
import fr.livret.school.SchoolOptions;
import fr.livret.school.SchoolTransaction;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.storage.StoredFile;
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
import org.jspecify.annotations.Nullable;

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
    private final SchoolOptions options;
    private final JobQueue queue;
    private final AuditLog audit;
    private final Clock clock;

    ExportJobs(
            SchoolTransaction transaction,
            ExportRepository exports,
            SchoolOptions options,
            JobQueue queue,
            AuditLog audit,
            Clock clock) {
        this.transaction = transaction;
        this.exports = exports;
        this.options = options;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins an attempt, unless the job has ended. */
    Optional<ExportJob> start(String school, UUID id) {
        return transaction.write(
                school,
                () -> exports.locked(school, id)
                        .filter(job -> !job.state.isFinal())
                        .map(job -> {
                            job.state = JobState.RUNNING;
                            job.attempt++;
                            job.startedAt = clock.instant();
                            job.phase = ExportPhase.READING;
                            return job;
                        }));
    }

    /** Tells how far this attempt is; false when it is no longer the running one. */
    boolean progress(ExportJob attempt, ExportPhase phase, int done) {
        return transaction.write(
                attempt.school, () -> exports.progress(attempt.school, attempt.id, attempt.attempt, phase, done));
    }

    /** Makes the file the job's result; false when this attempt is no longer the running one. */
    boolean publish(ExportJob attempt, ExportResult result, StoredFile file, UUID report) {
        return end(attempt, job -> {
            Duration kept = Duration.ofHours(options.fileRetentionHours(job.school));
            job.state = JobState.SUCCEEDED;
            job.fileId = file.id();
            job.fileName = "import-lsun-" + FILE_TIME.format(job.createdAt) + ".xml";
            job.fileType = file.mediaType();
            job.fileSize = file.size();
            job.fileSha256 = file.sha256();
            job.schemaLabel = result.schemaLabel();
            job.schemaHash = result.schemaHash();
            job.expiresAt = clock.instant().plus(kept);
            queue.enqueueAt(job.expiresAt, FileExpiry.QUEUE, job.school, job.id);
            record(job, result, report);
        });
    }

    void fail(ExportJob attempt, ExportResult result, UUID report, JobError error) {
        end(attempt, job -> {
            job.state = JobState.FAILED;
            job.error = error;
            record(job, result, report);
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

    /** Ends a job with its slots freed. */
    void close(ExportJob job) {
        job.finishedAt = clock.instant();
        exports.freeSlots(job.school, job.id);
        LOG.infof("event=export-ended school=%s job=%s state=%s", job.school, job.id, job.state);
    }

    private boolean end(ExportJob attempt, Consumer<ExportJob> ending) {
        return transaction.write(
                attempt.school,
                () -> exports.locked(attempt.school, attempt.id)
                        .filter(job -> job.state == JobState.RUNNING && job.attempt == attempt.attempt)
                        .map(job -> {
                            ending.accept(job);
                            close(job);
                            audit.append(new AuditEvent(
                                    job.school,
                                    job.requestedBy,
                                    "export." + job.state.name().toLowerCase(Locale.ROOT),
                                    job.id.toString()));
                            return true;
                        })
                        .orElse(false));
    }

    private static void record(ExportJob job, ExportResult result, @Nullable UUID report) {
        job.counts = result.counts();
        job.dataAsOf = result.dataAsOf();
        job.reportId = report;
        job.done = result.counts().inScope();
        job.total = result.counts().inScope();
        job.phase = null;
    }
}
