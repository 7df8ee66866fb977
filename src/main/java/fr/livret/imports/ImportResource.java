package fr.livret.imports;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.storage.TemporaryFile;
import fr.livret.web.Answers;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import fr.livret.web.Preference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private final ImportService imports;
    private final ImportReader reader;
    private final Links links;

    ImportResource(ImportService imports, ImportReader reader, Links links) {
        this.imports = imports;
        this.reader = reader;
        this.links = links;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, "application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ImportView> create(
            @PathParam("uai") Uai uai,
            @QueryParam("apply") @DefaultValue("true") boolean apply,
            @QueryParam("strict") @DefaultValue("false") boolean strict,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key,
            @NotNull InputStream body)
            throws IOException {
        try (TemporaryFile upload = new TemporaryFile()) {
            Files.copy(body, upload.path(), StandardCopyOption.REPLACE_EXISTING);
            return Answers.accepted(
                    imports.accept(uai, upload.path(), null, new ImportOptions(apply, strict), key), links);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ImportView> createFromForm(
            @PathParam("uai") Uai uai,
            @QueryParam("apply") @DefaultValue("true") boolean apply,
            @QueryParam("strict") @DefaultValue("false") boolean strict,
            @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key,
            @NotNull @Valid FileForm form) {
        FileUpload file = form.file();
        return Answers.accepted(
                imports.accept(uai, file.uploadedFile(), file.fileName(), new ImportOptions(apply, strict), key),
                links);
    }

    @GET
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Page<ImportView>> list(@PathParam("uai") Uai uai, @Valid @BeanParam PageQuery page) {
        var listed = reader.list(uai, page);
        return links.page(
                page,
                listed.rows(),
                listed.total(),
                Function.identity(),
                row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ImportView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("Prefer") @Nullable Preference preference,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var read = reader.get(uai, id, Preference.of(preference));
        return Answers.tagged(read.view(), read.etag(), known);
    }

    @GET
    @Path("{id}/errors")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Page<Refusal>> errors(
            @PathParam("uai") Uai uai, @PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return page(page, reader.errors(uai, id, page));
    }

    @GET
    @Path("{id}/differences")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Page<Difference>> differences(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("change") Difference.@Nullable Change change,
            @Valid @BeanParam PageQuery page) {
        return page(page, reader.differences(uai, id, kind, change, page));
    }

    @GET
    @Path("{id}/findings")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Page<FindingView>> findings(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @QueryParam("level") @Nullable FindingLevel level,
            @Valid @BeanParam PageQuery page) {
        return page(page, reader.findings(uai, id, level, page));
    }

    private <T> RestResponse<Page<T>> page(PageQuery page, ImportReader.Lines<T> lines) {
        return links.page(page, lines.rows(), lines.total(), Function.identity(), row -> lines.next());
    }
}
