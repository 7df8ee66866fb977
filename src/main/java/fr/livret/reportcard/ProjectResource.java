package fr.livret.reportcard;

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
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/interdisciplinary-projects")
@Produces(MediaType.APPLICATION_JSON)
class ProjectResource {

    private final ProjectService projects;
    private final RegisterWriter writer;
    private final RegisterBulk bulk;
    private final Links links;

    ProjectResource(ProjectService projects, RegisterWriter writer, RegisterBulk bulk, Links links) {
        this.projects = projects;
        this.writer = writer;
        this.bulk = bulk;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<ProjectView>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @QueryParam("kind") Project.@Nullable Kind kind,
            @Valid @BeanParam PageQuery page) {
        var listed = projects.list(uai, year, kind, page);
        return links.page(
                page,
                listed.rows(),
                listed.total(),
                Function.identity(),
                project -> Cursor.after(project.id().toString()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkOptions.NDJSON})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam BulkOptions options,
            @NotNull BulkBody<ProjectInput> rows) {
        return Answers.bulk(bulk.write(uai, projects.of(uai, year), rows, options));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<ProjectView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var project = writer.get(uai, projects.of(uai, year), id.toString());
        return Answers.tagged(project, Register.tag(project), known);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<ProjectView> put(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam WriteCondition condition,
            @NotNull @Valid ProjectInput project) {
        var written = writer.put(uai, projects.of(uai, year), id.toString(), project, condition);
        return Answers.put(
                written, Register::tag, links.to("schools", uai.value(), "interdisciplinary-projects", id.toString()));
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Void> delete(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        writer.delete(uai, projects.of(uai, year), id.toString(), ifMatch);
        return RestResponse.noContent();
    }
}
