package fr.livret.support;

import static org.hamcrest.Matchers.empty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lines that a grade book writes. */
@FunctionalInterface
public interface Book {

    void write(OutputStream out) throws IOException;

    default String lines() {
        var out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Sends the lines of a book, of which none may be refused. */
    static void send(Entries school, String path, Book book) {
        school.lines(path, Map.of(), book.lines()).statusCode(200).body("refusals", empty());
    }
}
