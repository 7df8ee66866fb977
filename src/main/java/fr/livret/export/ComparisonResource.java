package fr.livret.export;

import fr.livret.school.Uai;
import fr.livret.security.Permission;
import fr.livret.security.Requires;
import fr.livret.web.Cursor;
import fr.livret.web.Links;
import fr.livret.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What differs between two exports. */
@Path("schools/{uai}/exports/{id}/comparison")
@Produces(MediaType.APPLICATION_JSON)
class ComparisonResource {

    private final ExportComparisons comparisons;
    private final Links links;

    ComparisonResource(ExportComparisons comparisons, Links links) {
        this.comparisons = comparisons;
        this.links = links;
    }

    @GET
    @Requires(Permission.EXPORT_READ)
    public RestResponse<ExportComparison> get(
            @PathParam("uai") Uai uai,
            @PathParam("id") UUID id,
            @QueryParam("with") @NotNull UUID with,
            @Valid @BeanParam PageQuery page) {
        var compared = comparisons.compare(uai, id, with, page);
        var total = compared.counts().added()
                + compared.counts().removed()
                + compared.counts().changed();
        var next = Cursor.after(Integer.toString(page.number(0) + page.limit()));
        var rows = links.page(page, compared.rows(), total, Function.identity(), row -> next);
        var body = rows.getEntity();
        return links.linked(new ExportComparison(with, id, compared.counts(), body.items(), body.next(), total), rows);
    }
}
