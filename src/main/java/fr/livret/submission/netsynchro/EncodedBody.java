package fr.livret.submission.netsynchro;

import fr.livret.submission.spi.OutgoingFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file in the form in which it is sent, on disk: its length is known before the first byte leaves. */
final class EncodedBody implements Closeable {

    private static final String CONTENT_TYPE = "Content-Type";

    private final Path content;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private EncodedBody(Path content) {
        this.content = content;
    }

    /**
     * Encodes a file.
     *
     * @param part the name of its part, in multipart form
     * @param boundary of the parts: a text that the file does not hold
     */
    static EncodedBody of(OutgoingFile file, BodyForm form, String part, String boundary) throws IOException {
        EncodedBody body = new EncodedBody(Files.createTempFile("livret-", ".body"));
        try (InputStream in = file.open();
                OutputStream out = Files.newOutputStream(body.content)) {
            body.write(file, form, part, boundary, in, out);
            return body;
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    Path content() {
        return content;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }

    private void write(OutgoingFile file, BodyForm form, String part, String boundary, InputStream in, OutputStream out)
            throws IOException {
        switch (form) {
            case RAW -> {
                headers.put(CONTENT_TYPE, file.mediaType());
                in.transferTo(out);
            }
            case GZIP -> {
                headers.put(CONTENT_TYPE, file.mediaType());
                headers.put("Content-Encoding", "gzip");
                try (OutputStream gzip = new GZIPOutputStream(out)) {
                    in.transferTo(gzip);
                }
            }
            case ZIP -> {
                headers.put(CONTENT_TYPE, "application/zip");
                try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                    zip.putNextEntry(new ZipEntry(file.name()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
            case MULTIPART -> {
                headers.put(CONTENT_TYPE, "multipart/form-data; boundary=" + boundary);
                out.write(head(file, part, boundary));
                in.transferTo(out);
                out.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static byte[] head(OutgoingFile file, String part, String boundary) {
        return ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + file.name()
                        + "\"\r\nContent-Type: " + file.mediaType() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
