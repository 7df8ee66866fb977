package fr.livret.imports;

import fr.livret.storage.TemporaryFile;
import fr.livret.web.Fault;
import fr.livret.web.UnprocessableProblem;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** What a caller sent, out of its ZIP archive if it was in one: the first bytes tell, not a name. */
final class Upload implements Closeable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int HEAD = 512;
    private static final int BUFFER = 64 * 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    private final Path path;
    private final TemporaryFile inflated;

    private Upload(Path path, TemporaryFile inflated) {
        this.path = path;
        this.inflated = inflated;
    }

    /**
     * Takes the document out.
     *
     * @param limit of the document, in bytes
     * @throws UnprocessableProblem when it is empty, a web page, or an archive that is not one file
     */
    static Upload open(Path sent, long limit) throws IOException {
        TemporaryFile inflated = new TemporaryFile();
        try {
            byte[] head = head(sent);
            boolean zipped = startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP);
            if (zipped) {
                inflate(sent, inflated.path(), limit);
            }
            Upload upload = new Upload(zipped ? inflated.path() : sent, inflated);
            upload.refuseWhatIsNoXml();
            return upload;
        } catch (IOException | RuntimeException e) {
            inflated.close();
            throw e;
        }
    }

    /** The document. */
    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        inflated.close();
    }

    /** A page of a web site is seldom XML: it is told before a parser stumbles over it. */
    private void refuseWhatIsNoXml() throws IOException {
        String text = new String(head(path), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw refused("FILE_EMPTY");
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            throw refused("FILE_HTML_PAGE");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static void inflate(Path archive, Path target, long limit) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || entry.isDirectory()) {
                throw refused("FILE_ZIP_ENTRIES");
            }
            copy(zip, target, limit);
            if (zip.getNextEntry() != null) {
                throw refused("FILE_ZIP_ENTRIES");
            }
        } catch (ZipException | java.io.EOFException e) {
            throw refused("FILE_ZIP_UNREADABLE");
        }
    }

    private static void copy(InputStream in, Path target, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw refused("FILE_TOO_LARGE", limit / MEBIBYTE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static UnprocessableProblem refused(String code, Object... arguments) {
        return new UnprocessableProblem(Fault.at("", code, arguments));
    }
}
