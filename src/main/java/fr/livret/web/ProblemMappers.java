package fr.livret.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request raised into a problem document; nothing else answers a 4xx or a 5xx of a resource. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final AllowedMethods methods;

    ProblemMappers(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext context) {
        var document = ProblemDocument.of(problem, context);
        var response = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
        problem.headers().forEach(response::header);
        return response.build();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException violations, RoutingContext context) {
        if (Violations.areOurs(violations)) {
            return anything(violations, context);
        }
        return problem(new InvalidRequestProblem(Violations.faults(violations)), context);
    }

    /** The platform has a mapper of its own for the second type, which would win otherwise. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response json(JsonProcessingException unreadable, RoutingContext context) {
        return problem(JsonFaults.problem(unreadable), context);
    }

    @ServerExceptionMapper
    Response platform(WebApplicationException refusal, RoutingContext context) {
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable, context);
        }
        if (refusal.getCause() instanceof Problem cause) {
            return problem(cause, context);
        }
        var status = refusal.getResponse().getStatus();
        var problem = new PlatformProblem(ProblemType.ofStatus(status));
        return problem(problem, context);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException refusal, RoutingContext context) {
        var allow = String.join(", ", methods.at(context.normalizedPath()));
        return problem(new PlatformProblem(ProblemType.METHOD_NOT_ALLOWED).with("Allow", allow), context);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException absent, RoutingContext context) {
        return platform(absent, context);
    }

    @ServerExceptionMapper
    Response anything(Throwable failure, RoutingContext context) {
        if (DatabaseFaults.isConcurrentChange(failure)) {
            return problem(PreconditionFailedProblem.withoutCurrent(), context);
        }
        if (DatabaseFaults.isBrokenReference(failure)) {
            return problem(new PlatformProblem(ProblemType.STATE_CONFLICT), context);
        }
        if (DatabaseFaults.isAway(failure)) {
            LOG.errorf("event=database-away cause=%s", failure.getClass().getName());
            return problem(new PlatformProblem(ProblemType.UNAVAILABLE).with("Retry-After", "5"), context);
        }
        LOG.error("event=internal-error", Redacted.of(failure));
        return problem(new PlatformProblem(ProblemType.INTERNAL_ERROR), context);
    }
}
