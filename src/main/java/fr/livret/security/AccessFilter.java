package fr.livret.security;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Denies every operation that does not say who may call it, and every caller that it does not name. */
class AccessFilter {

    /** Once the parameters are known to be well-formed. */
    private static final int SCHOOL_PRIORITY = Priorities.AUTHORIZATION + 20;

    private final Callers callers;

    AccessFilter(Callers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void checkPermission(ResourceInfo resource) {
        var operation = resource.getResourceMethod();
        if (operation.isAnnotationPresent(Anonymous.class)) {
            return;
        }
        var caller = callers.current();
        var requires = operation.getAnnotation(Requires.class);
        if (requires == null && !operation.isAnnotationPresent(AnyCaller.class)) {
            throw AccessProblem.withoutPermission("(none gives it)");
        }
        if (requires != null && !caller.may(requires.value())) {
            throw AccessProblem.withoutPermission(requires.value().code());
        }
    }

    @ServerRequestFilter(priority = SCHOOL_PRIORITY)
    void checkSchool(ResourceInfo resource, UriInfo uri) {
        var uai = uri.getPathParameters().getFirst("uai");
        if (uai != null
                && !isAnonymous(resource.getResourceMethod())
                && !callers.current().schools().allows(uai)) {
            throw AccessProblem.outsideSchool(uai);
        }
    }

    private static boolean isAnonymous(Method operation) {
        return operation.isAnnotationPresent(Anonymous.class);
    }
}
