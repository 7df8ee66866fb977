package fr.livret.export;

import fr.livret.jobs.DaemonThreads;
import fr.livret.storage.TemporaryFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The history rows of an export in the making, on disk, in the binary format of PostgreSQL's {@code COPY}. They are made
 * by another thread, and by the caller's when that one falls behind: their order does not count, their number in memory
 * does.
 */
final class HistorySpool implements Closeable {

    private static final int WAITING = 64;
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int END = -1;

    private final TemporaryFile rows;
    private final DataOutputStream out;
    private final FieldPaths paths = new FieldPaths();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new DaemonThreads("export-history"),
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    HistorySpool() throws IOException {
        this.rows = new TemporaryFile();
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(rows.path())));
        out.write(SIGNATURE);
        out.writeInt(NO_FLAGS);
        out.writeInt(NO_EXTENSION);
    }

    /** Adds a row; {@code content} is asked for it with the paths that all rows share. */
    void add(String period, String siecleId, String classCode, Function<FieldPaths, StudentContent> content) {
        threads.execute(() -> {
            try {
                StudentContent made = content.apply(paths);
                write(utf8(period), utf8(siecleId), utf8(classCode), utf8(made.hash()), made.fields());
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** Ends the rows. */
    void end() throws IOException {
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
        out.writeShort(END);
        out.flush();
    }

    /** The rows, which have ended. */
    InputStream open() throws IOException {
        return Files.newInputStream(rows.path());
    }

    /** The paths of the fields of all rows, which have ended. */
    List<String> paths() {
        return paths.inOrder();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try (rows) {
            out.close();
        }
    }

    private void write(byte[]... columns) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream row = new DataOutputStream(bytes);
            row.writeShort(columns.length);
            for (byte[] column : columns) {
                row.writeInt(column.length);
                row.write(column);
            }
            synchronized (out) {
                bytes.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
