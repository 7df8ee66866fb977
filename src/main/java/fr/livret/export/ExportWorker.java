package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobHandler;
import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.storage.FileStore;
import fr.livret.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs exports: reads one snapshot, writes the file, checks the bytes as they are stored, then publishes them by one
 * conditional update. Any step may be cut short and run again: only what is published counts.
 */
@ApplicationScoped
class ExportWorker implements JobHandler {

    static final String QUEUE = "export";

    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final String XML = "application/xml";

    private final ExportJobs jobs;
    private final ExportSnapshot snapshot;
    private final FileStore files;
    private final LsuChecker checker;

    ExportWorker(ExportJobs jobs, ExportSnapshot snapshot, FileStore files, LsuChecker checker) {
        this.jobs = jobs;
        this.snapshot = snapshot;
        this.files = files;
        this.checker = checker;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        jobs.start(school, id).ifPresent(job -> {
            try (ExportProgress progress = new ExportProgress(jobs, job)) {
                run(job, progress);
            } catch (ExportProgress.Cancelled e) {
                LOG.infof("event=export-cancelled school=%s job=%s", school, id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void giveUp(String school, UUID id) {
        jobs.giveUp(school, id);
    }

    private void run(ExportJob job, ExportProgress progress) throws IOException {
        try (ExportDraft draft = snapshot.read(job, progress)) {
            ExportResult result = draft.result();
            if (result.counts().exported() + result.counts().cycleReports() == 0) {
                jobs.fail(job, result, draft.storeReport(files, job.school), JobError.of("nothing-to-export"));
            } else if (job.request.onBlocked() == ExportRequest.OnBlocked.FAIL && result.holdsBack()) {
                jobs.fail(job, result, draft.storeReport(files, job.school), JobError.of("students-blocked"));
            } else {
                deliver(job, draft, progress);
            }
        }
    }

    private void deliver(ExportJob job, ExportDraft draft, ExportProgress progress) throws IOException {
        progress.enter(ExportPhase.WRITING);
        StoredFile file = files.save(job.school, XML, draft::writeFile);
        boolean published = false;
        try {
            progress.enter(ExportPhase.CHECKING);
            CheckReport check = check(job.school, file);
            draft.findings(check.findings());
            UUID report = draft.storeReport(files, job.school);
            if (check.acceptable()) {
                published = jobs.publish(job, draft.result(), file, report);
            } else {
                jobs.fail(job, draft.result(), report, JobError.of("invalid-file"));
            }
        } finally {
            if (!published) {
                files.delete(job.school, file.id());
            }
        }
    }

    private CheckReport check(String school, StoredFile file) throws IOException {
        try (InputStream stored = files.open(school, file.id())) {
            return checker.check(stored);
        }
    }
}
