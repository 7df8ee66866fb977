package fr.livret.roster;

import fr.livret.school.SchoolYear;
import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Answers;
import fr.livret.web.EtagCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The school's own subject codes and those of SIECLE. */
@Path("schools/{uai}/subject-mappings")
@Produces(MediaType.APPLICATION_JSON)
class SubjectMappingResource {

    private final SubjectMappingService mappings;

    SubjectMappingResource(SubjectMappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @Requires(Permission.SCHOOL_READ)
    public RestResponse<SubjectMappings> get(@PathParam("uai") Uai uai, @QueryParam("year") @Nullable SchoolYear year) {
        var found = mappings.get(uai, year);
        return Answers.tagged(found, found.etag());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DATA_WRITE)
    public RestResponse<MappingsChanged> change(
            @PathParam("uai") Uai uai,
            @QueryParam("year") @Nullable SchoolYear year,
            @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
            @NotNull @Valid SubjectMappingChange change) {
        var changed = mappings.change(uai, year, change, ifMatch);
        return Answers.tagged(changed, changed.etag());
    }
}
