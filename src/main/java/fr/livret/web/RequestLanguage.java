package fr.livret.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The language of the request under way: {@code Accept-Language}, French by default. */
@ApplicationScoped
public class RequestLanguage {

    private final CurrentVertxRequest request;

    RequestLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    public Locale current() {
        return of(request.getCurrent());
    }

    static Locale of(RoutingContext context) {
        var header = context.request().getHeader("Accept-Language");
        return header == null ? Locale.FRENCH : Messages.language(header);
    }
}
