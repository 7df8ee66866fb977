package fr.livret.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import fr.livret.lsu.Conversion;
import fr.livret.lsu.Finding;
import fr.livret.storage.FileStore;
import fr.livret.storage.TemporaryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import has to tell of its file: refused rows and findings, one JSON line each, and conversions by rule. */
final class RefusalSpool implements Refusals, AutoCloseable {

    private final TemporaryFile lines;
    private final SequenceWriter writer;
    private final Map<String, ConversionCount> conversions = new LinkedHashMap<>();
    private int written;
    private int refused;

    RefusalSpool(ObjectMapper json) throws IOException {
        this.lines = new TemporaryFile();
        this.writer = json.writer()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(Files.newBufferedWriter(lines.path()));
    }

    @Override
    public void add(Refusal refusal) {
        refused++;
        write(refusal);
    }

    /** A finding is told, but refuses nothing by itself. */
    void finding(Finding finding) {
        write(new Refusal(
                finding.line(),
                finding.rule(),
                finding.siecleId(),
                finding.subject(),
                finding.period(),
                finding.detail()));
    }

    void conversion(Conversion conversion) {
        conversions.merge(
                conversion.rule().name(),
                new ConversionCount(conversion.rule().name(), 1, conversion.line()),
                (a, b) -> new ConversionCount(a.rule(), a.count() + 1, a.firstLine()));
    }

    int refused() {
        return refused;
    }

    List<ConversionCount> conversions() {
        return new ArrayList<>(conversions.values());
    }

    /** Stores the lines, if there are any, and says where. */
    @Nullable
    UUID store(FileStore files, String school) {
        if (written == 0) {
            return null;
        }
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

    private void write(Refusal refusal) {
        written++;
        try {
            writer.write(refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
