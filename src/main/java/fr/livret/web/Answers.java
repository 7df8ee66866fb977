package fr.livret.web;

import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers that resources give, with their headers. */
public final class Answers {

    private Answers() {}

    /** 200 with a tag, or 304 when the caller has this state already. */
    public static <T> RestResponse<T> tagged(T body, Etag etag, @Nullable EtagCondition ifNoneMatch) {
        if (ifNoneMatch != null && ifNoneMatch.matchesWeakly(etag)) {
            return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                    .header("ETag", etag.toString())
                    .build();
        }
        return tagged(body, etag);
    }

    /** 200 with a tag. */
    public static <T> RestResponse<T> tagged(T body, Etag etag) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("ETag", etag.toString())
                .build();
    }

    /** 201 with {@code Location} and a tag. */
    public static <T> RestResponse<T> created(T body, URI location, Etag etag) {
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(body)
                .header("Location", location.toString())
                .header("ETag", etag.toString())
                .build();
    }

    /** 201 or 200 after a PUT. */
    public static <T> RestResponse<T> put(Written<T> written, Function<T, Etag> etag, URI location) {
        var tag = etag.apply(written.body());
        return written.created() ? created(written.body(), location, tag) : tagged(written.body(), tag);
    }
}
