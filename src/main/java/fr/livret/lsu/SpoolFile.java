package fr.livret.lsu;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary file, created when something is first written to it, readable by its owner only. */
final class SpoolFile implements Closeable {
    private final Path directory;
    private @Nullable Path file;
    private @Nullable OutputStream output;

    SpoolFile(Path directory) {
        this.directory = directory;
    }

    OutputStream output() throws IOException {
        if (output == null) {
            file = Files.createTempFile(directory, "lsu-", ".spool");
            output = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
        }
        return output;
    }

    boolean isEmpty() {
        return file == null;
    }

    void copyTo(OutputStream target) throws IOException {
        if (output != null && file != null) {
            output.flush();
            Files.copy(file, target);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (output != null) {
                output.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
