package fr.livret.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.jobs.JobError;
import fr.livret.jobs.JobState;
import fr.livret.jobs.JobWait;
import fr.livret.school.PlannerStatistics;
import fr.livret.school.SchoolTransaction;
import fr.livret.storage.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The states of import jobs. What a file brings and the end of its job are one transaction, one at a time for a school: a
 * process that dies leaves the school as it was, and the job is run again.
 */
@ApplicationScoped
class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);

    private final SchoolTransaction transaction;
    private final EntityManager entityManager;
    private final ImportRepository imports;
    private final FileStore files;
    private final PlannerStatistics statistics;
    private final JobWait wait;
    private final ObjectMapper json;
    private final Clock clock;

    ImportJobs(
            SchoolTransaction transaction,
            EntityManager entityManager,
            ImportRepository imports,
            FileStore files,
            PlannerStatistics statistics,
            JobWait wait,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.imports = imports;
        this.files = files;
        this.statistics = statistics;
        this.wait = wait;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the job up, unless it has ended. */
    Optional<ImportJob> start(String school, UUID id) {
        return transaction.write(
                school,
                () -> imports.locked(school, id)
                        .filter(job -> !job.state.isFinal())
                        .map(job -> {
                            job.state = JobState.RUNNING;
                            job.attempt++;
                            job.startedAt = clock.instant();
                            return job;
                        }));
    }

    /** Opens the job's file, as often as it is asked to. */
    Supplier<InputStream> file(ImportJob job) {
        UUID file = Objects.requireNonNull(job.fileId);
        return () -> files.open(job.school, file);
    }

    ImportReport report() throws IOException {
        return new ImportReport(json);
    }

    /** Runs the work and ends the job in one transaction; of a job that only shows the difference, the work is undone. */
    void apply(ImportJob job, ImportReport report, Runnable work) {
        try {
            end(job.school, job.id, ended -> {
                oneImportAtATime(job.school);
                work.run();
                if (!job.apply) {
                    throw new DifferenceOnly();
                }
                succeed(ended, report);
            });
            statistics.refresh();
        } catch (DifferenceOnly difference) {
            end(job.school, job.id, ended -> succeed(ended, report));
        } catch (ImportRefusedException e) {
            fail(job, e.error());
        }
    }

    void fail(ImportJob job, JobError error) {
        end(job.school, job.id, ended -> fail(error, ended));
    }

    /** Fails, and keeps what is told of the file. */
    void fail(ImportJob job, JobError error, ImportReport report) {
        end(job.school, job.id, ended -> {
            ended.refusedId = report.refusals.store(files, ended.school);
            fail(error, ended);
        });
    }

    void giveUp(String school, UUID id) {
        end(school, id, job -> fail(JobError.of(JobError.INTERNAL), job));
    }

    /** Keeps other imports of the school out until the end of the transaction. */
    void oneImportAtATime(String school) {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0))", Object.class)
                .setParameter("lock", "import " + school)
                .getSingleResult();
    }

    private void succeed(ImportJob job, ImportReport report) {
        job.state = JobState.SUCCEEDED;
        report.storeIn(job, files);
    }

    private static void fail(JobError error, ImportJob job) {
        job.state = JobState.FAILED;
        job.error = error;
    }

    /** Gives the job its final state, unless it has one; its upload is kept no longer. */
    private void end(String school, UUID id, Consumer<ImportJob> ending) {
        transaction.run(
                school,
                () -> imports.locked(school, id)
                        .filter(job -> !job.state.isFinal())
                        .ifPresent(job -> {
                            ending.accept(job);
                            job.finishedAt = clock.instant();
                            if (job.fileId != null) {
                                files.delete(school, job.fileId);
                                job.fileId = null;
                            }
                            LOG.infof(
                                    "event=import-ended school=%s job=%s kind=%s state=%s",
                                    school, id, job.kind, job.state);
                        }));
        wait.jobEnded();
    }

    /** Undoes what was written to learn the difference. */
    private static final class DifferenceOnly extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DifferenceOnly() {
            super(null, null, false, false);
        }
    }
}
