package fr.livret.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Receives a {@link BulkBody}; an empty one is null, as for other bodies. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, BulkBodyReader.NDJSON})
class BulkBodyReader implements MessageBodyReader<BulkBody<?>> {

    static final String NDJSON = "application/x-ndjson";

    private final ObjectMapper json;
    private final CurrentVertxRequest request;

    BulkBodyReader(ObjectMapper json, CurrentVertxRequest request) {
        this.json = json;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == BulkBody.class;
    }

    @Override
    public @Nullable BulkBody<?> readFrom(
            Class<BulkBody<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var file = Files.createTempFile("livret-bulk-", ".tmp");
        request.getCurrent().addEndHandler(ended -> erase(file));
        var sha256 = sha256();
        try (var in = new DigestInputStream(body, sha256);
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        if (Files.size(file) == 0) {
            return null;
        }
        var row = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return new BulkBody<>(
                file,
                mediaType.isCompatible(MediaType.valueOf(NDJSON)),
                json.readerFor(json.constructType(row)),
                HexFormat.of().formatHex(sha256.digest()));
    }

    private static void erase(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
