package fr.livret.roster;

import fr.livret.register.BulkOptions;
import fr.livret.register.Register;
import fr.livret.register.RegisterBulk;
import fr.livret.register.RegisterWriter;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.BulkAnswer;
import fr.livret.web.BulkBody;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import fr.livret.web.WriteCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/subjects")
@Produces(MediaType.APPLICATION_JSON)
class SubjectResource {

    private final RosterRegisters registers;
    private final RosterLists lists;
    private final RegisterWriter writer;
    private final RegisterBulk bulk;
    private final Links links;

    SubjectResource(
            RosterRegisters registers, RosterLists lists, RegisterWriter writer, RegisterBulk bulk, Links links) {
        this.registers = registers;
        this.lists = lists;
        this.writer = writer;
        this.bulk = bulk;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<SubjectView>> list(
            @PathParam("uai") Uai uai, @BeanParam MappedFilter filter, @Valid @BeanParam PageQuery page) {
        var listed = lists.subjects(uai, filter, page);
        return links.page(
                page, listed.rows(), listed.total(), Function.identity(), subject -> Cursor.after(subject.code()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkOptions.NDJSON})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai, @BeanParam BulkOptions options, @NotNull BulkBody<SubjectInput> rows) {
        return Answers.bulk(bulk.write(uai, registers.subjects(uai), rows, options));
    }

    @GET
    @Path("{code}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<SubjectView> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var subject = writer.get(uai, registers.subjects(uai), code);
        return Answers.tagged(subject, Register.tag(subject), known);
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<SubjectView> put(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @BeanParam WriteCondition condition,
            @NotNull @Valid SubjectInput subject) {
        var written = writer.put(uai, registers.subjects(uai), code, subject, condition);
        return Answers.put(written, Register::tag, links.to("schools", uai.value(), "subjects", code));
    }

    @DELETE
    @Path("{code}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Void> delete(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        writer.delete(uai, registers.subjects(uai), code, ifMatch);
        return RestResponse.noContent();
    }
}
