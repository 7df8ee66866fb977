package fr.livret.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a {@link BulkBody}; each can be read, or not, by itself. */
abstract sealed class BulkRows<T> implements Closeable {

    final ObjectMapper json;
    private final BulkBody<T> body;
    private int count;

    private BulkRows(ObjectMapper json, BulkBody<T> body) {
        this.json = json;
        this.body = body;
    }

    static <T> BulkRows<T> of(BulkBody<T> body, ObjectMapper json) throws IOException {
        return body.isInLines() ? new InLines<>(body, json) : new InArray<>(body, json);
    }

    /** Goes to the next row. */
    boolean next() throws IOException {
        if (!advance()) {
            return false;
        }
        count++;
        return true;
    }

    /** Rows seen so far. */
    int count() {
        return count;
    }

    /**
     * The row.
     *
     * @throws Problem if it is not what the contract describes
     */
    T value() {
        try {
            var tree = tree();
            if (!tree.isObject()) {
                throw new InvalidRequestProblem(Fault.at("", "WRONG_TYPE"));
            }
            return body.row(tree);
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.problem(unreadable);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    abstract boolean advance() throws IOException;

    abstract int line();

    abstract JsonNode tree() throws IOException;

    /** One document a line; blank lines are no rows, and a line that is no JSON spoils no other. */
    private static final class InLines<T> extends BulkRows<T> {

        private final InputStream in;
        private byte[] content = {};
        private int line;

        InLines(BulkBody<T> body, ObjectMapper json) throws IOException {
            super(json, body);
            this.in = new BufferedInputStream(Files.newInputStream(body.file()));
        }

        @Override
        boolean advance() throws IOException {
            do {
                var read = readLine();
                if (read == null) {
                    return false;
                }
                content = read;
                line++;
            } while (isBlank(content));
            return true;
        }

        @Override
        int line() {
            return line;
        }

        @Override
        JsonNode tree() throws IOException {
            return json.readTree(content);
        }

        private byte @Nullable [] readLine() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var next = in.read();
            if (next < 0) {
                return null;
            }
            while (next >= 0 && next != '\n') {
                bytes.write(next);
                next = in.read();
            }
            return bytes.toByteArray();
        }

        private static boolean isBlank(byte[] content) {
            for (var each : content) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class InArray<T> extends BulkRows<T> {

        private final JsonParser parser;
        private final ObjectReader elements;
        private JsonNode element;

        InArray(BulkBody<T> body, ObjectMapper json) throws IOException {
            super(json, body);
            this.parser = json.createParser(body.file().toFile());
            this.elements = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            this.element = json.missingNode();
            if (token() != JsonToken.START_ARRAY) {
                parser.close();
                throw new InvalidRequestProblem(Fault.at("", "WRONG_TYPE"));
            }
        }

        /** Where an array breaks its elements can no longer be told apart: the whole body is malformed. */
        @Override
        boolean advance() throws IOException {
            try {
                if (token() == JsonToken.END_ARRAY) {
                    requireNothingMore();
                    return false;
                }
                element = elements.readTree(parser);
                return true;
            } catch (JsonProcessingException broken) {
                throw JsonFaults.problem(broken);
            }
        }

        @Override
        int line() {
            return count();
        }

        @Override
        JsonNode tree() {
            return element;
        }

        private @Nullable JsonToken token() throws IOException {
            try {
                return parser.nextToken();
            } catch (JsonProcessingException broken) {
                throw JsonFaults.problem(broken);
            }
        }

        private void requireNothingMore() throws IOException {
            if (token() != null) {
                throw new PlatformProblem(ProblemType.MALFORMED_BODY, Fault.at("", "MALFORMED"));
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
