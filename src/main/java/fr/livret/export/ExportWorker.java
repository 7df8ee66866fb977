package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
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

    private final ExportJobs jobs;
    private final ExportSnapshot snapshot;
    private final FileMaker files;
    private final ExportConfig config;

    ExportWorker(ExportJobs jobs, ExportSnapshot snapshot, FileMaker files, ExportConfig config) {
        this.jobs = jobs;
        this.snapshot = snapshot;
        this.files = files;
        this.config = config;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        jobs.start(school, id).ifPresent(job -> {
            ExportProgress.Told told = (phase, done, total) -> jobs.progress(job, phase, done, total);
            try (ExportProgress progress = new ExportProgress(told, config.progressInterval())) {
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
                jobs.fail(job, draft, JobError.of(result.nothingChanged() ? "nothing-changed" : "nothing-to-export"));
            } else if (job.request.onBlocked() == ExportRequest.OnBlocked.FAIL && result.holdsBack()) {
                jobs.fail(job, draft, JobError.of("students-blocked"));
            } else {
                deliver(job, draft, progress);
            }
        }
    }

    private void deliver(ExportJob job, ExportDraft draft, ExportProgress progress) throws IOException {
        try (CheckedFile checked = files.make(job.request, draft.files(), progress)) {
            draft.findings(checked.findings());
            if (!checked.acceptable()) {
                jobs.fail(job, draft, JobError.of("invalid-file"));
            } else if (job.dryRun) {
                jobs.endDryRun(job, draft);
            } else {
                jobs.publish(job, draft, checked.file());
            }
        }
    }
}
