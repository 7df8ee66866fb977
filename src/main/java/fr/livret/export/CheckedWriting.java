package fr.livret.export;

import fr.livret.jobs.DaemonThreads;
import fr.livret.lsu.CheckReport;
import fr.livret.lsu.LsuChecker;
import fr.livret.storage.Digests;
import fr.livret.storage.PreparedFile;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes an LSU file while another thread checks it: what is compressed and what is checked are one stream, and have the
 * same hash.
 */
@ApplicationScoped
class CheckedWriting {

    private static final String XML = "application/xml";
    private static final int PIPE = 256 * 1024;

    private final LsuChecker checker;
    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("export-check"));

    CheckedWriting(LsuChecker checker) {
        this.checker = checker;
    }

    /**
     * A file that is written, with what its check said.
     *
     * @param file to be closed by whoever gets it
     */
    record Checked(PreparedFile file, CheckReport check) {}

    Checked write(DraftFile draft, ExportProgress progress) throws IOException {
        progress.enter(ExportPhase.WRITING);
        PipedInputStream piped = new PipedInputStream(PIPE);
        CompletableFuture<Seen> seen;
        PreparedFile file;
        try (OutputStream copy = new PipedOutputStream(piped)) {
            seen = CompletableFuture.supplyAsync(() -> check(piped), threads);
            file = PreparedFile.of(XML, out -> draft.writeTo(progress.watched(new Both(out, copy))));
        }
        try {
            progress.enter(ExportPhase.CHECKING);
            return new Checked(file, seen.join().of(file));
        } catch (CompletionException e) {
            file.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Reads to the end whatever happens: the writer must not wait for a reader that is gone. */
    private Seen check(InputStream in) {
        MessageDigest sha256 = Digests.sha256();
        try (InputStream bytes = new DigestInputStream(in, sha256)) {
            CheckReport report;
            try {
                report = checker.check(new Unclosable(bytes));
            } finally {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return new Seen(report, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a check said of the bytes with that hash. */
    private record Seen(CheckReport report, String sha256) {

        CheckReport of(PreparedFile file) {
            if (!sha256.equals(file.description().sha256())) {
                throw new IllegalStateException("other bytes were written than checked");
            }
            return report;
        }
    }

    /** A stream that a parser cannot close. */
    private static final class Unclosable extends FilterInputStream {

        Unclosable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // whoever opened it will
        }
    }

    /** Writes everything twice; the copy at once, because its reader sleeps until it is told. */
    private static final class Both extends FilterOutputStream {

        private final OutputStream copy;

        Both(OutputStream out, OutputStream copy) {
            super(out);
            this.copy = copy;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            copy.write(bytes, offset, length);
            copy.flush();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
