package fr.livret.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Where files are kept: PostgreSQL today, an object store behind the same port tomorrow. */
public interface FileStore {

    /**
     * Stores what {@code content} writes. The content is produced before any transaction begins and becomes visible at
     * once, whole; when it fails nothing is left.
     */
    default StoredFile save(String school, String mediaType, Content content) {
        try (PreparedFile file = PreparedFile.of(mediaType, content)) {
            keep(school, file);
            return file.description();
        }
    }

    /** Stores a prepared file as it is, byte for byte; within the caller's transaction when there is one. */
    void keep(String school, PreparedFile file);

    /**
     * Opens the stored bytes; no connection is held while they are read.
     *
     * @throws FileGone when it has been deleted
     */
    InputStream open(String school, UUID id);

    /** Forgets a file; nothing happens when it is gone already. */
    void delete(String school, UUID id);

    /** Writes a file's content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The file was deleted, after its delay or on demand. */
    final class FileGone extends RuntimeException {
        FileGone(UUID id) {
            super("file " + id + " is gone");
        }
    }
}
