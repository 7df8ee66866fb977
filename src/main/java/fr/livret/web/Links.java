package fr.livret.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Absolute URLs as the caller must use them, behind a gateway and its path prefix too. */
@ApplicationScoped
public class Links {

    private final UriInfo uri;

    Links(UriInfo uri) {
        this.uri = uri;
    }

    /** The URL of a resource; each segment is percent-encoded, so a class code with a space or an accent is safe. */
    public URI to(String... segments) {
        return uri.getBaseUriBuilder().segment(segments).build();
    }

    /** The path of a resource under the base path, percent-encoded, as a {@link Creation} wants it. */
    public static String path(String... segments) {
        return UriBuilder.newInstance().segment(segments).build().toString();
    }

    /** The URL of a path that is percent-encoded already, such as that of a {@link Creation}. */
    public URI toPath(String encodedPath) {
        return uri.getBaseUri().resolve(encodedPath);
    }

    /** A body of its own shape made of a page, with the page's link. */
    public <T> RestResponse<T> linked(T body, RestResponse<? extends Page<?>> page) {
        var answer = RestResponse.ok(body);
        if (page.getEntity().next() != null) {
            answer.getHeaders().putSingle("Link", page.getHeaderString("Link"));
        }
        return answer;
    }

    /**
     * A page with its link to the next one.
     *
     * @param rows what the query returned for {@link PageQuery#rowsToFetch()}
     * @param cursor the cursor that starts after a row
     */
    public <R, T> RestResponse<Page<T>> page(
            PageQuery query, List<R> rows, long total, Function<R, T> view, Function<R, Cursor> cursor) {
        var shown = rows.subList(0, Math.min(rows.size(), query.limit()));
        var items = shown.stream().map(view).toList();
        if (rows.size() <= query.limit()) {
            return RestResponse.ok(new Page<>(items, null, total));
        }
        var next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor.apply(shown.get(shown.size() - 1)))
                .build()
                .toString();
        return RestResponse.ResponseBuilder.ok(new Page<>(items, next, total))
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }
}
