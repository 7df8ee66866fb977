package fr.livret.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers with problem documents where no resource is reached: bodies announced too large, unknown paths, failures of the HTTP layer. */
@ApplicationScoped
class HttpLayerProblems {

    private static final Logger LOG = Logger.getLogger(HttpLayerProblems.class);
    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = -10;

    private final BodySize size;
    private final ObjectMapper json;

    HttpLayerProblems(BodySize size, ObjectMapper json) {
        this.size = size;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVERS_OWN_LIMIT).handler(this::refuseAnnouncedExcess);
        router.route().order(Integer.MAX_VALUE).handler(this::nothingHere);
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
    }

    private void refuseAnnouncedExcess(RoutingContext context) {
        var limit = size.limit();
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, new BodyTooLargeProblem(limit));
        } else {
            context.next();
        }
    }

    private void nothingHere(RoutingContext context) {
        answer(context, new NotFoundProblem());
    }

    private void failed(RoutingContext context) {
        var status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (status >= 500 && context.failure() != null) {
            LOG.error("event=http-layer-failure", Redacted.of(context.failure()));
        }
        answer(context, new PlatformProblem(ProblemType.ofStatus(status)));
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        var document = ProblemDocument.of(problem, context);
        context.response()
                .setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, AnswerHeaders.NO_STORE)
                .end(text(document));
    }

    private String text(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
