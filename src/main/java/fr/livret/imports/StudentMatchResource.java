package fr.livret.imports;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.Cursor;
import fr.livret.web.EtagCondition;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("schools/{uai}/student-matches")
@Produces(MediaType.APPLICATION_JSON)
class StudentMatchResource {

    private final StudentMatchService matches;
    private final Links links;

    StudentMatchResource(StudentMatchService matches, Links links) {
        this.matches = matches;
        this.links = links;
    }

    @GET
    @Requires(Permission.DATA_WRITE)
    public RestResponse<Page<StudentMatchView>> list(
            @PathParam("uai") Uai uai,
            @QueryParam("state") @Nullable MatchState state,
            @Valid @BeanParam PageQuery page) {
        var listed = matches.list(uai, state, page);
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
    public RestResponse<StudentMatchView> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable EtagCondition known) {
        var read = matches.get(uai, id);
        return Answers.tagged(read.view(), read.etag(), known);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<StudentMatchView> decide(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid MatchDecision decision) {
        var read = matches.decide(uai, id, decision.decision(), ifMatch);
        return Answers.tagged(read.view(), read.etag());
    }
}
