package fr.livret.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.livret.security.Anonymous;
import fr.livret.security.AnyCaller;
import fr.livret.security.Requires;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations as the resource classes have them. */
final class Operations {

    /** {@code GET /schools/{uai}} → the methods that serve it, several when they produce different formats. */
    static final Map<String, List<Method>> OF_CODE = find();

    private Operations() {}

    private static Map<String, List<Method>> find() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.livret").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> httpMethod(method).isPresent())
                        .collect(Collectors.groupingBy(Operations::key, TreeMap::new, Collectors.toList()));
    }

    static String permission(Method method) {
        var requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            return requires.value().code();
        }
        if (method.isAnnotationPresent(AnyCaller.class)) {
            return "any";
        }
        return method.isAnnotationPresent(Anonymous.class) ? "anonymous" : "none";
    }

    static Set<String> consumes(List<Method> methods) {
        return methods.stream()
                .filter(method -> body(method).isPresent())
                .flatMap(method -> media(method, Consumes.class, Consumes::value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> produces(List<Method> methods) {
        return methods.stream()
                .filter(Operations::hasBody)
                .flatMap(method -> media(method, Produces.class, Produces::value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasBody(Method method) {
        return method.getReturnType() != void.class
                && !method.getGenericReturnType().getTypeName().endsWith("<" + Void.class.getName() + ">");
    }

    static Set<String> query(List<Method> methods) {
        return names(methods, QueryParam.class, QueryParam::value);
    }

    static Set<String> headers(List<Method> methods) {
        return names(methods, HeaderParam.class, HeaderParam::value);
    }

    static Set<String> path(List<Method> methods) {
        return names(methods, PathParam.class, PathParam::value);
    }

    /** The argument that is the body: the one without any annotation of JAX-RS. */
    static Optional<Parameter> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(annotation -> annotation
                                .annotationType()
                                .getName()
                                .matches("jakarta\\.ws\\.rs\\..*|.*\\.Rest[A-Z]\\w*")))
                .findFirst();
    }

    private static <A extends Annotation> Set<String> names(
            List<Method> methods, Class<A> kind, Function<A, String> name) {
        return methods.stream()
                .flatMap(method -> Stream.of(method.getParameters()))
                .flatMap(Operations::flattened)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(kind)))
                .map(name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<? extends AnnotatedElement> flattened(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getAccessor)
                : Stream.of(parameter);
    }

    private static <A extends Annotation> Stream<String> media(
            Method method, Class<A> kind, Function<A, String[]> value) {
        var own = method.getAnnotation(kind);
        var found = own != null ? own : method.getDeclaringClass().getAnnotation(kind);
        return found == null ? Stream.of("undeclared") : Stream.of(value.apply(found));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String key(Method method) {
        var own = method.getAnnotation(Path.class);
        var path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return httpMethod(method).orElseThrow() + " "
                + ("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
