package fr.livret.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.storage.TemporaryFile;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The history rows of an export in the making, on disk, in the text format of PostgreSQL's {@code COPY}. */
final class HistorySpool implements Closeable {

    private final ObjectMapper json;
    private final TemporaryFile rows;
    private final BufferedWriter out;

    HistorySpool(ObjectMapper json) throws IOException {
        this.json = json;
        this.rows = new TemporaryFile();
        this.out = Files.newBufferedWriter(rows.path());
    }

    void add(String period, String siecleId, String classCode, StudentContent content) {
        try {
            out.write(String.join(
                    "\t",
                    escaped(period),
                    escaped(siecleId),
                    escaped(classCode),
                    content.hash(),
                    escaped(json.writeValueAsString(content.fields()))));
            out.write('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows added so far. */
    InputStream open() throws IOException {
        out.flush();
        return Files.newInputStream(rows.path());
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            out.close();
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
