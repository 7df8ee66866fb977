package fr.livret.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import fr.livret.storage.FileStore;
import fr.livret.storage.TemporaryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

/** The lines of a report in the making, one JSON document each; memory holds one. */
final class ReportSpool implements AutoCloseable {

    private final TemporaryFile lines;
    private final SequenceWriter writer;

    ReportSpool(ObjectMapper json) throws IOException {
        this.lines = new TemporaryFile();
        this.writer = json.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(Files.newBufferedWriter(lines.path()));
    }

    void add(Object line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID store(FileStore files, String school) {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.save(school, "application/x-ndjson", out -> Files.copy(lines.path(), out))
                .id();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        lines.close();
    }
}
