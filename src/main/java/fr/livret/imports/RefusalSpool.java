package fr.livret.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.lsu.Conversion;
import fr.livret.lsu.Finding;
import fr.livret.storage.FileStore;
import fr.livret.storage.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import has to tell of its file: refused rows and findings, one a line, and conversions by rule. */
final class RefusalSpool implements Refusals, AutoCloseable {

    private final JsonLines lines;
    private final Map<String, ConversionCount> conversions = new LinkedHashMap<>();
    private boolean empty = true;
    private int refused;

    RefusalSpool(ObjectMapper json) throws IOException {
        this.lines = new JsonLines(json);
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

    /** A form that was turned into the usual one so many times, wherever it stands. */
    void conversions(String rule, int count) {
        if (count > 0) {
            conversions.put(rule, new ConversionCount(rule, count, 0));
        }
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
        return empty ? null : lines.store(files, school);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void write(Refusal refusal) {
        empty = false;
        lines.add(refusal);
    }
}
