package fr.livret.export;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells at intervals how far an export is, and hears that it was cancelled. It has its own thread: the snapshot's
 * transaction is read-only and stays undisturbed, and a short export costs no statement at all.
 */
final class ExportProgress implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExportProgress.class);

    private final ExportJobs jobs;
    private final ExportJob job;
    private final AtomicInteger done = new AtomicInteger();
    private final ScheduledExecutorService ticker;
    private final ScheduledFuture<?> ticks;
    private volatile ExportPhase phase = ExportPhase.READING;
    private volatile boolean cancelled;

    ExportProgress(ExportJobs jobs, ExportJob job, Duration interval) {
        this.jobs = jobs;
        this.job = job;
        this.ticker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "export-progress");
            thread.setDaemon(true);
            return thread;
        });
        this.ticks = ticker.scheduleWithFixedDelay(
                this::tick, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One more student was read. */
    void advance() {
        done.incrementAndGet();
        checkCancelled();
    }

    void enter(ExportPhase next) {
        phase = next;
        checkCancelled();
    }

    /** The stream, which fails as soon as the export is cancelled. */
    InputStream watched(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                checkCancelled();
                return in.read(bytes, offset, length);
            }
        };
    }

    /** The stream, which fails as soon as the export is cancelled. */
    OutputStream watched(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                checkCancelled();
                out.write(bytes, offset, length);
            }
        };
    }

    private void checkCancelled() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    private void tick() {
        try {
            cancelled = !jobs.progress(job, phase, done.get());
        } catch (RuntimeException e) {
            LOG.warnf("event=progress-not-told school=%s job=%s fault=%s", job.school, job.id, e.getClass());
        }
    }

    @Override
    public void close() {
        ticks.cancel(true);
        ticker.shutdownNow();
    }

    /** Somebody cancelled the job, or another replica took it over. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super(null, null, false, false);
        }
    }
}
