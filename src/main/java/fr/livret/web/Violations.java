package fr.livret.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Bean Validation speaks of methods and arguments; callers know parameters, headers and JSON pointers. */
final class Violations {

    private Violations() {}

    /** Whether what we return, not what the caller sent, is at fault. */
    static boolean areOurs(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .anyMatch(violation ->
                        nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE));
    }

    static List<Fault> faults(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::where).thenComparing(Fault::code))
                .toList();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        var inside = nodes;
        if (nodes.get(0).getKind() == ElementKind.METHOD) {
            var argument = argument(violation, nodes);
            inside = nodes.subList(2, nodes.size());
            if (argument.place() != Fault.Place.POINTER) {
                return said(violation, argument.place(), argument.name());
            }
            if (argument.isBean()) {
                return said(violation, Fault.Place.PARAMETER, inside.get(0).getName());
            }
        }
        return said(violation, Fault.Place.POINTER, pointer(inside));
    }

    private static Fault said(ConstraintViolation<?> violation, Fault.Place place, String where) {
        var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
        var code =
                annotation.getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return Fault.saying(place, where, code, violation.getMessage());
    }

    private static RequestArgument argument(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        var method = nodes.get(0).as(Path.MethodNode.class);
        var index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return RequestArgument.of(method(violation.getRootBeanClass(), method).getParameters()[index]);
    }

    private static Method method(Class<?> type, Path.MethodNode node) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (var method : owner.getDeclaredMethods()) {
                if (method.getName().equals(node.getName())
                        && List.of(method.getParameterTypes()).equals(node.getParameterTypes())
                        && !owner.isSynthetic()
                        && !owner.getSimpleName().endsWith("_Subclass")) {
                    return method;
                }
            }
        }
        throw new IllegalStateException("no method " + node.getName() + " in " + type.getName());
    }

    private static String pointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes) {
            if (node.isInIterable()) {
                var step = node.getIndex() != null ? node.getIndex() : node.getKey();
                pointer.append('/').append(JsonPointers.escape(Objects.toString(step)));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(JsonPointers.escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return new ArrayList<>(StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList());
    }
}
