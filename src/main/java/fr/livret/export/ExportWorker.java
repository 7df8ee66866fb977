package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobHandler;
import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.storage.PreparedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs exports: reads one snapshot, writes the file, checks its bytes, then stores and publishes these bytes in one
 * transaction. Any step may be cut short and run again: only what is published counts, and nothing else is left.
 */
@ApplicationScoped
class ExportWorker implements JobHandler {

    static final String QUEUE = "export";

    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private static final String XML = "application/xml";

    private final ExportJobs jobs;
    private final ExportSnapshot snapshot;
    private final LsuChecker checker;
    private final ExportConfig config;

    ExportWorker(ExportJobs jobs, ExportSnapshot snapshot, LsuChecker checker, ExportConfig config) {
        this.jobs = jobs;
        this.snapshot = snapshot;
        this.checker = checker;
        this.config = config;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        jobs.start(school, id).ifPresent(job -> {
            try (ExportProgress progress = new ExportProgress(jobs, job, config.progressInterval())) {
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
                jobs.fail(job, draft, JobError.of("nothing-to-export"));
            } else if (job.request.onBlocked() == ExportRequest.OnBlocked.FAIL && result.holdsBack()) {
                jobs.fail(job, draft, JobError.of("students-blocked"));
            } else {
                deliver(job, draft, progress);
            }
        }
    }

    private void deliver(ExportJob job, ExportDraft draft, ExportProgress progress) throws IOException {
        progress.enter(ExportPhase.WRITING);
        try (PreparedFile file = PreparedFile.of(XML, draft::writeFile)) {
            progress.enter(ExportPhase.CHECKING);
            CheckReport check = check(file);
            draft.findings(check.findings());
            if (check.acceptable()) {
                jobs.publish(job, draft, file);
            } else {
                jobs.fail(job, draft, JobError.of("invalid-file"));
            }
        }
    }

    private CheckReport check(PreparedFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            return checker.check(bytes);
        }
    }
}
