package fr.livret.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.livret.jobs.QueueMetrics.Outcome;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The queue of jobs, kept by db-scheduler in PostgreSQL. A job enters it in the transaction that creates it, so that an
 * accepted job is a stored job; a replica that dies is noticed by its missing heartbeat and its job runs elsewhere.
 */
@ApplicationScoped
public class JobQueue {

    private static final Logger LOG = Logger.getLogger(JobQueue.class);

    private final Scheduler scheduler;
    private final TransactionSynchronizationRegistry transactions;
    private final FairTurns turns;
    private final QueueMetrics metrics;
    private final JobsConfig config;
    private final Clock clock;

    JobQueue(
            DataSource dataSource,
            @All List<JobHandler> handlers,
            TransactionSynchronizationRegistry transactions,
            FairTurns turns,
            QueueMetrics metrics,
            JobsConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.turns = turns;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.scheduler = Scheduler.create(
                        dataSource, handlers.stream().<Task<?>>map(this::task).toList())
                .schedulerName(new SchedulerName.Fixed(
                        config.replica().orElseGet(() -> UUID.randomUUID().toString())))
                .threads(config.threads())
                // As many as there are threads and no more: a job of another school never waits behind a batch.
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .pollingInterval(config.pollingInterval())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(config.missedHeartbeats())
                .shutdownMaxWait(config.shutdownWait())
                .build();
    }

    /** Queues a job in the current transaction; it starts once that commits. */
    public void enqueue(String queue, String school, UUID job) {
        enqueueAt(clock.instant(), queue, school, job);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    scheduler.triggerCheckForDueExecutions();
                }
            }
        });
    }

    /** Queues a job in the current transaction; it starts at that time, or soon after. */
    public void enqueueAt(Instant start, String queue, String school, UUID job) {
        String instance = school + "/" + job;
        scheduler.schedule(new TaskInstance.Builder<>(queue, instance)
                .priority(turns.of(queue, school, instance))
                .scheduledTo(start));
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    private Task<Void> task(JobHandler handler) {
        return Tasks.custom(handler.queue(), Void.class)
                .onFailure((failed, operations) -> retryOrGiveUp(handler, failed, operations))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(handler, instance, context));
    }

    private CompletionHandler<Void> run(JobHandler handler, TaskInstance<Void> instance, ExecutionContext context) {
        JobId id = JobId.of(instance.getId());
        LOG.infof(
                "event=job-run queue=%s school=%s job=%s failures=%s",
                handler.queue(), id.school(), id.job(), context.getExecution().consecutiveFailures);
        try {
            handler.run(id.school(), id.job());
        } catch (JobPostponed postponed) {
            return (done, operations) -> {
                metrics.ran(handler.queue(), Outcome.POSTPONED, done.getDuration());
                operations.reschedule(done, clock.instant().plus(postponed.delay()));
            };
        }
        return (done, operations) -> {
            metrics.ran(handler.queue(), Outcome.DONE, done.getDuration());
            operations.stop();
            turns.ended(handler.queue(), id.school(), instance.getPriority());
        };
    }

    private void retryOrGiveUp(JobHandler handler, ExecutionComplete failed, ExecutionOperations<Void> operations) {
        TaskInstance<?> instance = failed.getExecution().taskInstance;
        JobId id = JobId.of(instance.getId());
        int failures = failed.getExecution().consecutiveFailures + 1;
        LOG.warnf(
                failed.getCause().orElse(null),
                "event=job-attempt-failed queue=%s school=%s job=%s failures=%s",
                handler.queue(),
                id.school(),
                id.job(),
                failures);
        Optional<Duration> own = handler.ownDelay(failures);
        if (own.isPresent() || failures < config.attempts()) {
            metrics.ran(handler.queue(), Outcome.FAILED, failed.getDuration());
            Duration delay = own.orElseGet(() -> config.retryDelay().multipliedBy(1L << (failures - 1)));
            operations.reschedule(failed, clock.instant().plus(delay));
        } else {
            metrics.ran(handler.queue(), Outcome.GIVEN_UP, failed.getDuration());
            handler.giveUp(id.school(), id.job());
            operations.stop();
            turns.ended(handler.queue(), id.school(), instance.getPriority());
        }
    }

    private record JobId(String school, UUID job) {
        static JobId of(String instance) {
            int slash = instance.indexOf('/');
            return new JobId(instance.substring(0, slash), UUID.fromString(instance.substring(slash + 1)));
        }
    }
}
