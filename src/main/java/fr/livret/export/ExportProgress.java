package fr.livret.export;

import fr.livret.jobs.DaemonThreads;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells at intervals how far an export is, and hears that it was cancelled. It has its own thread: the snapshot's
 * transaction is read-only and stays undisturbed, and a short export costs no statement at all.
 */
final class ExportProgress implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExportProgress.class);
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private final Told told;
    private final AtomicInteger done = new AtomicInteger();
    private final ScheduledExecutorService ticker;
    private final AtomicInteger total = new AtomicInteger();
    private Duration delay;
    private volatile Future<?> pending = CompletableFuture.completedFuture(null);
    private volatile ExportPhase phase = ExportPhase.READING;
    private volatile boolean cancelled;

    /** Whom progress is told to; answers whether the export is to go on. */
    @FunctionalInterface
    interface Told {
        boolean goOn(ExportPhase phase, int done, int total);
    }

    ExportProgress(Told told, Duration interval) {
        this.told = told;
        this.ticker = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("export-progress"));
        this.delay = interval;
        next();
    }

    /** So many more students are going to be read. */
    void expect(int students) {
        total.addAndGet(students);
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
            cancelled = !told.goOn(phase, done.get(), total.get());
        } catch (RuntimeException e) {
            LOG.warnf("event=progress-not-told fault=%s", e.getClass());
        }
    }

    /** Twice as late as the time before: the longer an export has run, the less a moment more counts. */
    private void next() {
        pending = ticker.schedule(
                () -> {
                    tick();
                    next();
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
        delay = delay.compareTo(LONGEST) < 0 ? delay.multipliedBy(2) : delay;
    }

    @Override
    public void close() {
        pending.cancel(true);
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
