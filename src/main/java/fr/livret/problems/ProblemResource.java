package fr.livret.problems;

import fr.livret.security.Anonymous;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.ProblemType;
import fr.livret.web.RequestLanguage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Explains each problem of the catalogue, to whoever received one. */
@Path("problems/{slug}")
class ProblemResource {

    private final RequestLanguage language;

    ProblemResource(RequestLanguage language) {
        this.language = language;
    }

    @GET
    @Anonymous
    @Produces(MediaType.APPLICATION_JSON)
    public ProblemPage get(@PathParam("slug") String slug) {
        return page(slug);
    }

    @GET
    @Anonymous
    @Produces(MediaType.TEXT_HTML)
    public String getHtml(@PathParam("slug") String slug) {
        return page(slug).asHtml(language.current());
    }

    private ProblemPage page(String slug) {
        var type = ProblemType.ofSlug(slug).orElseThrow(NotFoundProblem::new);
        return ProblemPage.of(type, language.current());
    }
}
