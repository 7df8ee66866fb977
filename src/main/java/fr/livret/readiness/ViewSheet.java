package fr.livret.readiness;

import fr.livret.storage.CsvAnswer;
import fr.livret.storage.Spreadsheet;
import fr.livret.storage.TemporaryFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A CSV file as an answer; the file is gone once sent. */
final class ViewSheet {

    private ViewSheet() {}

    /** 304, or the file. */
    static RestResponse<InputStream> of(Looked<TemporaryFile> looked, String name) {
        return looked.answer(file -> sent(file, name));
    }

    /** 304, or a file of these lines. */
    static RestResponse<InputStream> ofLines(Looked<List<List<@Nullable Object>>> looked, String name) {
        return looked.answer(lines -> sent(written(out -> lines.forEach(new Spreadsheet(out)::line)), name));
    }

    /** A file that its writer fills; it is gone again if the writer fails. */
    static TemporaryFile written(Content content) {
        try {
            TemporaryFile file = new TemporaryFile();
            try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
                content.writeTo(out);
                return file;
            } catch (IOException | RuntimeException | Error failed) {
                file.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RestResponse<InputStream> sent(TemporaryFile file, String name) {
        try {
            return CsvAnswer.of(file, name + ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file is made of. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }
}
