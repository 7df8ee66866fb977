package fr.livret.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses, before the resource is called, query parameters that the operation does not declare and values that their type cannot read:
 * by itself the platform ignores the former and answers 404 to the latter.
 */
class RequestCheck {

    /** After the permission is known, before the school is looked at. */
    static final int PRIORITY = Priorities.AUTHORIZATION + 10;

    private final Map<Method, Map<String, RequestArgument>> queries = new ConcurrentHashMap<>();
    private final Map<Method, Map<String, RequestArgument>> paths = new ConcurrentHashMap<>();
    private final Map<Method, Map<String, RequestArgument>> headers = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = PRIORITY)
    void check(ContainerRequestContext request, ResourceInfo resource, UriInfo uri) {
        var method = resource.getResourceMethod();
        var faults = new ArrayList<Fault>();
        var query = queries.computeIfAbsent(method, arguments(RequestArgument.Source.QUERY));
        uri.getQueryParameters().forEach((name, values) -> checkQuery(query, name, values, faults));
        paths.computeIfAbsent(method, arguments(RequestArgument.Source.PATH))
                .forEach((name, argument) -> uri.getPathParameters().getOrDefault(name, List.of()).stream()
                        .flatMap(value -> ParameterSyntax.fault(argument, value).stream())
                        .forEach(faults::add));
        headers.computeIfAbsent(method, arguments(RequestArgument.Source.HEADER))
                .forEach((name, argument) -> Stream.ofNullable(request.getHeaderString(name))
                        .flatMap(value -> ParameterSyntax.fault(argument, value).stream())
                        .forEach(faults::add));
        if (!faults.isEmpty()) {
            throw new InvalidRequestProblem(faults);
        }
    }

    private static void checkQuery(
            Map<String, RequestArgument> declared, String name, List<String> values, List<Fault> faults) {
        var argument = declared.get(name);
        if (argument == null) {
            faults.add(Fault.inParameter(name, "UNKNOWN_PARAMETER"));
        } else if (values.size() > 1 && !ParameterSyntax.takesSeveral(argument)) {
            faults.add(Fault.inParameter(name, "REPEATED"));
        } else {
            values.forEach(value -> ParameterSyntax.fault(argument, value).ifPresent(faults::add));
        }
    }

    private static Function<Method, Map<String, RequestArgument>> arguments(RequestArgument.Source source) {
        return method -> Stream.of(method.getParameters())
                .map(RequestArgument::of)
                .flatMap(RequestArgument::flattened)
                .filter(argument -> argument.source() == source)
                .collect(Collectors.toUnmodifiableMap(RequestArgument::name, Function.identity()));
    }
}
