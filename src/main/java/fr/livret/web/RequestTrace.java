package fr.livret.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives each request a trace id: that of an incoming W3C {@code traceparent}, else a fresh one; logs and problems carry it. */
@ApplicationScoped
class RequestTrace {

    private static final String KEY = "traceId";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var id = traceId(context.request().getHeader("traceparent"));
                    context.put(KEY, id);
                    MDC.put(KEY, id);
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? fresh() : id;
    }

    private static String traceId(@Nullable String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) : fresh();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
