package fr.livret.overview;

import fr.livret.school.SchoolYear;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Links;
import fr.livret.web.Page;
import fr.livret.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How far the schools of a district are, without any pupil's name. */
@Path("overview")
@Produces(MediaType.APPLICATION_JSON)
class OverviewResource {

    private final OverviewService overview;
    private final Links links;

    OverviewResource(OverviewService overview, Links links) {
        this.overview = overview;
        this.links = links;
    }

    @GET
    @Requires(Permission.OVERVIEW_READ)
    public RestResponse<Page<OverviewRow>> list(
            @QueryParam("year") @Nullable SchoolYear year, @Valid @BeanParam PageQuery page) {
        var listed = overview.list(year, page);
        return links.page(page, listed.rows(), listed.total(), Function.identity(), OverviewRow::cursor);
    }
}
