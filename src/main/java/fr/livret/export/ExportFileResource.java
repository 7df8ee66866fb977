package fr.livret.export;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.ByteRange;
import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The file of an export: the very bytes that were checked. */
@Path("schools/{uai}/exports/{id}/file")
class ExportFileResource {

    private final ExportReader reader;

    ExportFileResource(ExportReader reader) {
        this.reader = reader;
    }

    /** Sent as it is: its length is announced, and ranges are of these very bytes. */
    @GET
    @Uncompressed
    @Produces(MediaType.APPLICATION_XML)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<InputStream> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        return answer(reader.withFile(uai, id), known, range, ifRange);
    }

    /**
     * The same for who accepts zips only; the answer's type is that of the file. Two methods, because the platform writes a
     * stream as text where one method has two types. Named to come after {@code get}, which answers whoever accepts anything.
     */
    @GET
    @Uncompressed
    @Produces("application/zip")
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<InputStream> getZip(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        return answer(reader.withFile(uai, id), known, range, ifRange);
    }

    @HEAD
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Void> head(@PathParam("uai") Uai uai, @PathParam("id") UUID id) {
        ExportJob job = reader.withFile(uai, id);
        return ExportFileResource.<Void>described(job, RestResponse.Status.OK)
                .header("Content-Length", size(job))
                .build();
    }

    private RestResponse<InputStream> answer(
            ExportJob job, @Nullable EtagCondition known, @Nullable String range, @Nullable String ifRange) {
        if (known != null && known.matchesWeakly(etag(job))) {
            return ExportFileResource.<InputStream>tagged(job, RestResponse.Status.NOT_MODIFIED)
                    .build();
        }
        return ByteRange.of(range, ifRange, etag(job), size(job))
                .map(part -> part(job, part))
                .orElseGet(() -> whole(job));
    }

    private RestResponse<InputStream> whole(ExportJob job) {
        return ExportFileResource.<InputStream>described(job, RestResponse.Status.OK)
                .header("Content-Length", size(job))
                .entity(reader.open(job))
                .build();
    }

    private RestResponse<InputStream> part(ExportJob job, ByteRange part) {
        return ExportFileResource.<InputStream>described(job, RestResponse.Status.PARTIAL_CONTENT)
                .header("Content-Length", part.length())
                .header("Content-Range", part.toString())
                .entity(new RangeStream(reader.open(job), part))
                .build();
    }

    private static <T> ResponseBuilder<T> described(ExportJob job, RestResponse.Status status) {
        byte[] digest = HexFormat.of().parseHex(Objects.requireNonNull(job.fileSha256));
        return ExportFileResource.<T>tagged(job, status)
                .header("Content-Type", job.fileType)
                .header("Content-Disposition", "attachment; filename=\"" + job.fileName + "\"")
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Cache-Control", "private, max-age=0, must-revalidate");
    }

    private static <T> ResponseBuilder<T> tagged(ExportJob job, RestResponse.Status status) {
        return ResponseBuilder.<T>create(status).header("ETag", etag(job).toString());
    }

    private static Etag etag(ExportJob job) {
        return new Etag(Objects.requireNonNull(job.fileSha256));
    }

    private static long size(ExportJob job) {
        return Objects.requireNonNull(job.fileSize);
    }
}
