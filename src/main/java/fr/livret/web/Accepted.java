package fr.livret.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** 202 for work that goes on: where its job is and when to ask again. */
@ApplicationScoped
public class Accepted {

    private static final int SECONDS = 1;

    private final UriInfo uri;

    Accepted(UriInfo uri) {
        this.uri = uri;
    }

    public <T> RestResponse<T> answer(Creation<T> creation) {
        RestResponse.ResponseBuilder<T> answer = RestResponse.ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED)
                .entity(creation.body())
                .header("Location", location(creation.path()).toString())
                .header("Retry-After", SECONDS);
        if (creation.replayed()) {
            answer.header("Idempotency-Replayed", true);
        }
        return answer.build();
    }

    private URI location(String path) {
        return uri.getBaseUriBuilder().path(path).build();
    }
}
