package fr.livret.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.jobs.JobError;
import fr.livret.jobs.JobHandler;
import fr.livret.jobs.JobState;
import fr.livret.jobs.JobWait;
import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.lsu.LsuFileException;
import fr.livret.lsu.LsuReader;
import fr.livret.school.PlannerStatistics;
import fr.livret.school.SchoolTransaction;
import fr.livret.storage.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs imports. The data of a file and the end of its job are one transaction: a process that dies leaves the school as
 * it was, and the job is run again.
 */
@ApplicationScoped
class ImportWorker implements JobHandler {

    static final String QUEUE = "import";

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final SchoolTransaction transaction;
    private final EntityManager entityManager;
    private final ImportRepository imports;
    private final FileStore files;
    private final LsuReader reader;
    private final LsuChecker checker;
    private final LsuImporter importer;
    private final PlannerStatistics statistics;
    private final JobWait wait;
    private final ObjectMapper json;
    private final Clock clock;

    ImportWorker(
            SchoolTransaction transaction,
            EntityManager entityManager,
            ImportRepository imports,
            FileStore files,
            LsuReader reader,
            LsuChecker checker,
            LsuImporter importer,
            PlannerStatistics statistics,
            JobWait wait,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.imports = imports;
        this.files = files;
        this.reader = reader;
        this.checker = checker;
        this.importer = importer;
        this.statistics = statistics;
        this.wait = wait;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        Optional<ImportJob> started = start(school, id);
        if (started.isPresent()) {
            runStarted(started.get());
        }
    }

    @Override
    public void giveUp(String school, UUID id) {
        end(school, id, job -> fail(job, JobError.of(JobError.INTERNAL)));
    }

    private Optional<ImportJob> start(String school, UUID id) {
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

    private void runStarted(ImportJob job) {
        Supplier<InputStream> file = () -> files.open(job.school, java.util.Objects.requireNonNull(job.fileId));
        try (RefusalSpool refusals = new RefusalSpool(json)) {
            CheckReport check = check(file, refusals);
            LsuSurvey survey = new LsuSurvey(refusals, refusals::conversion);
            if (job.strict && !check.schemaValid()) {
                end(job.school, job.id, ended -> {
                    ended.refusedId = refusals.store(files, ended.school);
                    fail(ended, JobError.of("file-refused-by-schema"));
                });
                return;
            }
            read(file, survey);
            Integer year = survey.year();
            if (year == null) {
                end(job.school, job.id, ended -> fail(ended, JobError.of("file-without-year")));
            } else {
                write(job, year, survey, file, refusals);
            }
        } catch (LsuFileException e) {
            end(job.school, job.id, ended -> fail(ended, new JobError("file-unreadable", Integer.toString(e.line()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckReport check(Supplier<InputStream> file, RefusalSpool refusals) throws IOException {
        try (InputStream in = file.get()) {
            CheckReport report = checker.check(in);
            report.findings().forEach(refusals::finding);
            return report;
        }
    }

    private void read(Supplier<InputStream> file, LsuSurvey survey) throws IOException {
        try (InputStream in = file.get()) {
            reader.read(in, survey);
        }
    }

    private void write(ImportJob job, int year, LsuSurvey survey, Supplier<InputStream> file, RefusalSpool refusals) {
        try {
            end(job.school, job.id, ended -> {
                oneImportAtATime(job.school);
                ImportCounts counts = importer.importFile(job.school, year, survey, file, refusals);
                counts.refused(refusals.refused());
                if (!job.apply) {
                    throw new DifferenceOnly(counts);
                }
                succeed(ended, counts, refusals);
            });
            statistics.refresh();
        } catch (DifferenceOnly difference) {
            end(job.school, job.id, ended -> succeed(ended, difference.counts, refusals));
        }
    }

    private void oneImportAtATime(String school) {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:lock, 0))", Object.class)
                .setParameter("lock", "import " + school)
                .getSingleResult();
    }

    private void succeed(ImportJob job, ImportCounts counts, RefusalSpool refusals) {
        job.state = JobState.SUCCEEDED;
        job.counts = counts.byKind();
        job.conversions = refusals.conversions();
        job.refusedId = refusals.store(files, job.school);
    }

    private static void fail(ImportJob job, JobError error) {
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
                            LOG.infof("event=import-ended school=%s job=%s state=%s", school, id, job.state);
                        }));
        wait.jobEnded();
    }

    /** Undoes what was written to learn the difference. */
    private static final class DifferenceOnly extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ImportCounts counts;

        DifferenceOnly(ImportCounts counts) {
            super(null, null, false, false);
            this.counts = counts;
        }
    }
}
