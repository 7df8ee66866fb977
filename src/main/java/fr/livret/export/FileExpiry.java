package fr.livret.export;

import fr.livret.jobs.JobHandler;
import fr.livret.school.SchoolTransaction;
import fr.livret.storage.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes the file of an export when its delay is over; the job, its report and its hash stay. */
@ApplicationScoped
class FileExpiry implements JobHandler {

    static final String QUEUE = "export-file-expiry";

    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(FileExpiry.class);

    private final SchoolTransaction transaction;
    private final ExportRepository exports;
    private final FileStore files;
    private final HistoryStore history;

    FileExpiry(SchoolTransaction transaction, ExportRepository exports, FileStore files, HistoryStore history) {
        this.transaction = transaction;
        this.exports = exports;
        this.files = files;
        this.history = history;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        transaction.run(school, () -> {
            history.forget(school);
            exports.locked(school, id).ifPresent(job -> {
                UUID file = job.fileId;
                if (file != null) {
                    files.delete(school, file);
                    job.fileId = null;
                    LOG.infof("event=export-file-expired school=%s job=%s", school, id);
                }
            });
        });
    }

    /** The file must go, however long the database was away. */
    @Override
    public Optional<Duration> ownDelay(int failures) {
        return Optional.of(AGAIN);
    }

    @Override
    public void giveUp(String school, UUID id) {
        LOG.errorf("event=export-file-not-deleted school=%s job=%s", school, id);
    }
}
