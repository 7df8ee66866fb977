package fr.livret.readiness;

import fr.livret.web.Etag;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a school gave.
 *
 * @param found null when the caller has it already
 */
record Looked<T>(Etag tag, @Nullable T found) {

    static <T> Looked<T> at(Etag tag, T found) {
        return new Looked<>(tag, found);
    }

    static <T> Looked<T> unchanged(Etag tag) {
        return new Looked<>(tag, null);
    }

    <U> Looked<U> map(Function<T, U> change) {
        return found == null ? unchanged(tag) : at(tag, change.apply(found));
    }

    /** 304, or the answer made of what was found, with the tag. */
    <U> RestResponse<U> answer(Function<T, RestResponse<U>> answer) {
        RestResponse<U> made = found == null
                ? RestResponse.ResponseBuilder.<U>create(RestResponse.Status.NOT_MODIFIED)
                        .build()
                : answer.apply(found);
        made.getHeaders().putSingle("ETag", tag.toString());
        return made;
    }
}
