package fr.livret.imports;

import fr.livret.jobs.JobHandler;
import fr.livret.jobs.JobQueue;
import fr.livret.school.SchoolTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Forgets, after a delay, the rows for which no other file has come: they may name persons. */
@ApplicationScoped
class WaitingExpiry implements JobHandler {

    static final String QUEUE = "import-waiting-expiry";

    private static final Logger LOG = Logger.getLogger(WaitingExpiry.class);

    private final SchoolTransaction transaction;
    private final WaitingRows waiting;
    private final JobQueue queue;
    private final ImportConfig config;
    private final Clock clock;

    WaitingExpiry(
            SchoolTransaction transaction, WaitingRows waiting, JobQueue queue, ImportConfig config, Clock clock) {
        this.transaction = transaction;
        this.waiting = waiting;
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /** In the transaction of the import after which rows may wait. */
    void schedule(ImportJob job) {
        queue.enqueueAt(clock.instant().plus(config.waitingRetention()), QUEUE, job.school, job.id);
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID job) {
        transaction.run(school, () -> waiting.forget(school, clock.instant().minus(config.waitingRetention())));
        LOG.infof("event=import-waiting-expired school=%s job=%s", school, job);
    }

    @Override
    public void giveUp(String school, UUID job) {
        LOG.errorf("event=import-waiting-not-forgotten school=%s job=%s", school, job);
    }
}
