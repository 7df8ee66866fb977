package fr.livret.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of this process alone, gone when closed. */
public final class TemporaryFile implements Closeable {

    private final Path path;

    public TemporaryFile() throws IOException {
        this.path = Files.createTempFile("livret-", ".tmp");
    }

    public Path path() {
        return path;
    }

    /** Reads it; closing the stream deletes it. */
    public InputStream openAndDelete() throws IOException {
        return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
