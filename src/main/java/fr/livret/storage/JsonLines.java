package fr.livret.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

/** A report in the making, on disk: one JSON document a line, memory holds one. */
public final class JsonLines implements AutoCloseable {

    private final TemporaryFile lines;
    private final SequenceWriter writer;

    public JsonLines(ObjectMapper json) throws IOException {
        this.lines = new TemporaryFile();
        this.writer = json.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(Files.newBufferedWriter(lines.path()));
    }

    public void add(Object line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores the lines written so far. */
    public UUID store(FileStore files, String school) {
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
