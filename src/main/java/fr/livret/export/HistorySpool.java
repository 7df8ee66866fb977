package fr.livret.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.jobs.DaemonThreads;
import fr.livret.storage.TemporaryFile;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The history rows of an export in the making, on disk, in the text format of PostgreSQL's {@code COPY}. They are made by
 * another thread, and by the caller's when that one falls behind: their order does not count, their number in memory does.
 */
final class HistorySpool implements Closeable {

    private static final int WAITING = 64;

    private final ObjectMapper json;
    private final TemporaryFile rows;
    private final BufferedWriter out;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new DaemonThreads("export-history"),
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    HistorySpool(ObjectMapper json) throws IOException {
        this.json = json;
        this.rows = new TemporaryFile();
        this.out = Files.newBufferedWriter(rows.path());
    }

    void add(String period, String siecleId, String classCode, Supplier<StudentContent> content) {
        threads.execute(() -> {
            try {
                write(period, siecleId, classCode, content.get());
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** The rows, to which no more are added. */
    InputStream open() throws IOException {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the history of an export takes longer than the export");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        out.flush();
        return Files.newInputStream(rows.path());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try (rows) {
            out.close();
        }
    }

    private void write(String period, String siecleId, String classCode, StudentContent content) {
        String row = String.join(
                        "\t",
                        escaped(period),
                        escaped(siecleId),
                        escaped(classCode),
                        content.hash(),
                        "\\\\x" + HexFormat.of().formatHex(content.packed(json)))
                + "\n";
        try {
            synchronized (out) {
                out.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
