package fr.livret.web;

import java.net.URI;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers that resources give, with their headers. */
public final class Answers {

    /** The {@code Cache-Control} of every answer that does not say otherwise. */
    public static final String NO_STORE = AnswerHeaders.NO_STORE;

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

    /** 201 after a POST that may have been replayed. */
    public static <T> RestResponse<T> created(Creation<T> creation, Links links) {
        return of(RestResponse.Status.CREATED, creation, links);
    }

    /** 202 after a POST that started long work and may have been replayed; the caller looks again after a second. */
    public static <T> RestResponse<T> accepted(Creation<T> creation, Links links) {
        var answer = of(RestResponse.Status.ACCEPTED, creation, links);
        answer.getHeaders().putSingle("Retry-After", "1");
        return answer;
    }

    /** 200 after a POST of many rows that may have been replayed. */
    public static RestResponse<BulkAnswer> bulk(Creation<BulkAnswer> creation) {
        var answer = RestResponse.ResponseBuilder.ok(creation.body());
        return creation.replayed()
                ? answer.header("Idempotency-Replayed", "true").build()
                : answer.build();
    }

    private static <T> RestResponse<T> of(RestResponse.Status status, Creation<T> creation, Links links) {
        var answer = RestResponse.ResponseBuilder.<T>create(status)
                .entity(creation.body())
                .header("Location", links.toPath(creation.path()).toString());
        return creation.replayed()
                ? answer.header("Idempotency-Replayed", "true").build()
                : answer.build();
    }

    /** 201 or 200 after a PUT. */
    public static <T> RestResponse<T> put(Written<T> written, Function<T, Etag> etag, URI location) {
        var tag = etag.apply(written.body());
        return written.created() ? created(written.body(), location, tag) : tagged(written.body(), tag);
    }
}
