package fr.livret.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A body of many rows: NDJSON, or a JSON array. As the one body argument of a resource method it has been received whole, on disk, before
 * the method is called, so that no transaction waits for the caller; it is erased when the request ends. {@link BulkBodies} reads it.
 *
 * @param <T> the record of a row, checked by Bean Validation
 */
public final class BulkBody<T> {

    private final Path file;
    private final boolean inLines;
    private final ObjectReader row;
    private final String sha256;

    BulkBody(Path file, boolean inLines, ObjectReader row, String sha256) {
        this.file = file;
        this.inLines = inLines;
        this.row = row;
        this.sha256 = sha256;
    }

    /** The hash of the body in hexadecimal, for {@link IdempotentRequest#ofHash}. */
    public String sha256() {
        return sha256;
    }

    Path file() {
        return file;
    }

    boolean isInLines() {
        return inLines;
    }

    T row(JsonNode tree) throws IOException {
        return row.readValue(tree);
    }
}
