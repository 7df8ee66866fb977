package fr.livret.roster;

import fr.livret.register.BulkOptions;
import fr.livret.register.Register;
import fr.livret.register.RegisterBulk;
import fr.livret.register.RegisterWriter;
import fr.livret.school.SchoolYear;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/groups")
@Produces(MediaType.APPLICATION_JSON)
class GroupResource {

    private final RosterRegisters registers;
    private final RosterLists lists;
    private final RegisterWriter writer;
    private final RegisterBulk bulk;
    private final Links links;

    GroupResource(RosterRegisters registers, RosterLists lists, RegisterWriter writer, RegisterBulk bulk, Links links) {
        this.registers = registers;
        this.lists = lists;
        this.writer = writer;
        this.bulk = bulk;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<GroupView>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @QueryParam("absent") @Nullable Boolean absent,
            @Valid @BeanParam PageQuery page) {
        var listed = lists.groups(uai, year, absent, page);
        return links.page(
                page, listed.rows(), listed.total(), Function.identity(), group -> Cursor.after(group.code()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkOptions.NDJSON})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam BulkOptions options,
            @NotNull BulkBody<GroupInput> rows) {
        return Answers.bulk(bulk.write(uai, registers.groups(uai, year), rows, options));
    }

    @GET
    @Path("{code}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<GroupView> get(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var group = writer.get(uai, registers.groups(uai, year), code);
        return Answers.tagged(group, Register.tag(group), known);
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<GroupView> put(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam WriteCondition condition,
            @NotNull @Valid GroupInput group) {
        var written = writer.put(uai, registers.groups(uai, year), code, group, condition);
        return Answers.put(written, Register::tag, links.to("schools", uai.value(), "groups", code));
    }

    @DELETE
    @Path("{code}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Void> delete(
            @PathParam("uai") Uai uai,
            @PathParam("code") String code,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        writer.delete(uai, registers.groups(uai, year), code, ifMatch);
        return RestResponse.noContent();
    }
}
