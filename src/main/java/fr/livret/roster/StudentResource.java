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

@Path("schools/{uai}/students")
@Produces(MediaType.APPLICATION_JSON)
class StudentResource {

    private final StudentService students;
    private final RegisterWriter writer;
    private final RegisterBulk bulk;
    private final Links links;

    StudentResource(StudentService students, RegisterWriter writer, RegisterBulk bulk, Links links) {
        this.students = students;
        this.writer = writer;
        this.bulk = bulk;
        this.links = links;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<Page<StudentView>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam StudentFilter filter,
            @Valid @BeanParam PageQuery page) {
        var listed = students.list(uai, year, filter, page);
        return links.page(
                page, listed.rows(), listed.total(), Function.identity(), student -> Cursor.after(student.siecleId()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BulkOptions.NDJSON})
    @Requires(Permission.DATA_WRITE)
    public RestResponse<BulkAnswer> write(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam BulkOptions options,
            @NotNull BulkBody<StudentInput> rows) {
        return Answers.bulk(bulk.write(uai, students.of(uai, year), rows, options));
    }

    @GET
    @Path("{siecleId}")
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<StudentView> get(
            @PathParam("uai") Uai uai,
            @PathParam("siecleId") String siecleId,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var student = writer.get(uai, students.of(uai, year), siecleId);
        return Answers.tagged(student, Register.tag(student), known);
    }

    @PUT
    @Path("{siecleId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<StudentView> put(
            @PathParam("uai") Uai uai,
            @PathParam("siecleId") String siecleId,
            @QueryParam("year") @Nullable SchoolYear year,
            @BeanParam WriteCondition condition,
            @NotNull @Valid StudentInput student) {
        var written = writer.put(uai, students.of(uai, year), siecleId, student, condition);
        return Answers.put(written, Register::tag, links.to("schools", uai.value(), "students", siecleId));
    }

    @DELETE
    @Path("{siecleId}")
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Void> delete(
            @PathParam("uai") Uai uai,
            @PathParam("siecleId") String siecleId,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch) {
        writer.delete(uai, students.of(uai, year), siecleId, ifMatch);
        return RestResponse.noContent();
    }
}
