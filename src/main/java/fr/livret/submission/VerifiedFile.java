package fr.livret.submission;

import fr.livret.storage.Digests;
import fr.livret.storage.TemporaryFile;
import fr.livret.submission.spi.OutgoingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** A copy of a stored file whose bytes are those that were checked. */
final class VerifiedFile implements OutgoingFile, AutoCloseable {

    private final SubmittedFile description;
    private final TemporaryFile copy;

    private VerifiedFile(SubmittedFile description, TemporaryFile copy) {
        this.description = description;
        this.copy = copy;
    }

    /** @throws AlteredFile when these are not the bytes that were checked */
    static VerifiedFile of(SubmittedFile description, InputStream stored) throws IOException {
        TemporaryFile copy = new TemporaryFile();
        try (stored) {
            long size = Files.copy(stored, copy.path(), StandardCopyOption.REPLACE_EXISTING);
            if (size != description.size() || !Digests.sha256(copy.path()).equals(description.sha256())) {
                throw new AlteredFile();
            }
            return new VerifiedFile(description, copy);
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public String mediaType() {
        return description.mediaType();
    }

    @Override
    public long size() {
        return description.size();
    }

    @Override
    public String sha256() {
        return description.sha256();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(copy.path());
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }

    /** The stored bytes are not those that were checked. */
    static final class AlteredFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlteredFile() {
            super("the stored file is not the one that was checked");
        }
    }
}
