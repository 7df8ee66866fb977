package fr.livret.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The methods that each path has: a 405 must name them, and the platform does not. */
@ApplicationScoped
class AllowedMethods {

    private final Map<String, Set<String>> byPath = new HashMap<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods()))
                .forEach(this::add);
    }

    /** The methods of the operations at a path, in alphabetical order. */
    Set<String> at(String path) {
        var allowed = new TreeSet<String>();
        byPath.forEach((pattern, methods) -> {
            if (Pattern.matches(pattern, path)) {
                allowed.addAll(methods);
            }
        });
        return allowed;
    }

    private void add(Method operation) {
        for (var annotation : operation.getAnnotations()) {
            var method = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (method != null) {
                var methods = byPath.computeIfAbsent(pattern(operation), unused -> new TreeSet<>());
                methods.add(method.value());
                if (method.value().equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
    }

    private static String pattern(Method operation) {
        var own = operation.getAnnotation(Path.class);
        var template = operation.getDeclaringClass().getAnnotation(Path.class).value()
                + (own == null ? "" : "/" + own.value());
        return ".*/api/v1/" + template.replaceAll("\\{[^}]*}", "[^/]+").replaceAll("/+", "/") + "/?";
    }
}
