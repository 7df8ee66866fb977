package fr.livret.storage;

import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A CSV file as an answer; the file is gone once sent. */
public final class CsvAnswer {

    private CsvAnswer() {}

    /** 200 with the file under that name, or 304 when the caller has it already. */
    public static RestResponse<InputStream> of(TemporaryFile file, String name, @Nullable EtagCondition known)
            throws IOException {
        Etag etag = etag(file);
        if (known != null && known.matchesWeakly(etag)) {
            file.close();
            return RestResponse.ResponseBuilder.<InputStream>create(RestResponse.Status.NOT_MODIFIED)
                    .header("ETag", etag.toString())
                    .build();
        }
        RestResponse<InputStream> answer = of(file, name);
        answer.getHeaders().putSingle("ETag", etag.toString());
        return answer;
    }

    /** 200 with the file under that name. */
    public static RestResponse<InputStream> of(TemporaryFile file, String name) throws IOException {
        return RestResponse.ResponseBuilder.ok(file.openAndDelete())
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Etag etag(TemporaryFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path());
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return new Etag(HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
