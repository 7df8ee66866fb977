package fr.livret.storage;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file in its final, compressed form, not yet stored: it can be checked first, and what is checked is what will be
 * stored.
 */
public final class PreparedFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final TemporaryFile compressed;
    private final StoredFile description;

    private PreparedFile(TemporaryFile compressed, StoredFile description) {
        this.compressed = compressed;
        this.description = description;
    }

    /** Prepares what {@code content} writes; when it fails nothing is left. */
    public static PreparedFile of(String mediaType, FileStore.Content content) {
        try {
            TemporaryFile target = new TemporaryFile();
            try {
                return new PreparedFile(target, compress(mediaType, content, target.path()));
            } catch (IOException | RuntimeException e) {
                target.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoredFile description() {
        return description;
    }

    /** Reads the content. */
    public InputStream open() throws IOException {
        return new GZIPInputStream(Files.newInputStream(compressed.path()), BUFFER);
    }

    long compressedSize() throws IOException {
        return Files.size(compressed.path());
    }

    InputStream openCompressed() throws IOException {
        return Files.newInputStream(compressed.path());
    }

    @Override
    public void close() {
        try {
            compressed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredFile compress(String mediaType, FileStore.Content content, Path target) throws IOException {
        MessageDigest sha256 = Digests.sha256();
        CountingOutputStream out;
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(target), BUFFER)) {
            out = new CountingOutputStream(new DigestOutputStream(gzip, sha256));
            content.writeTo(out);
        }
        return new StoredFile(
                Generators.timeBasedEpochGenerator().generate(),
                mediaType,
                out.count(),
                HexFormat.of().formatHex(sha256.digest()));
    }
}
