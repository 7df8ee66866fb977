package fr.livret.export;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Etag;
import fr.livret.web.EtagCondition;
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

    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<InputStream> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        ExportJob job = reader.withFile(uai, id);
        if (known != null && known.matchesWeakly(etag(job))) {
            return ResponseBuilder.<InputStream>create(RestResponse.Status.NOT_MODIFIED)
                    .header("ETag", etag(job).toString())
                    .build();
        }
        return ExportFileResource.<InputStream>described(job)
                .entity(reader.open(job))
                .build();
    }

    @HEAD
    @Requires(Permission.EXPORT_RUN)
    public RestResponse<Void> head(@PathParam("uai") Uai uai, @PathParam("id") UUID id) {
        return ExportFileResource.<Void>described(reader.withFile(uai, id)).build();
    }

    private static <T> ResponseBuilder<T> described(ExportJob job) {
        byte[] digest = HexFormat.of().parseHex(Objects.requireNonNull(job.fileSha256));
        return ResponseBuilder.<T>create(RestResponse.Status.OK)
                .header("Content-Type", job.fileType)
                .header("Content-Length", job.fileSize)
                .header("Content-Disposition", "attachment; filename=\"" + job.fileName + "\"")
                .header("ETag", etag(job).toString())
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Cache-Control", "private, max-age=0, must-revalidate");
    }

    private static Etag etag(ExportJob job) {
        return new Etag(Objects.requireNonNull(job.fileSha256));
    }
}
