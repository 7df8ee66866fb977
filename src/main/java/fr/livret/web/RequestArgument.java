package fr.livret.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** What an argument of a resource method is to the caller: a path or query parameter, a header, a bean of these, or the body. */
record RequestArgument(Fault.Place place, String name, Source source, Type type) {

    enum Source {
        PATH,
        QUERY,
        HEADER,
        BEAN,
        BODY
    }

    static RequestArgument of(Parameter parameter) {
        return of(parameter, parameter.getParameterizedType());
    }

    /** The argument itself or, for a bean, those it is made of. */
    Stream<RequestArgument> flattened() {
        if (!isBean()) {
            return Stream.of(this);
        }
        return Stream.of(((Class<?>) type).getRecordComponents()).map(RequestArgument::ofComponent);
    }

    boolean isBean() {
        return source == Source.BEAN;
    }

    private static RequestArgument ofComponent(RecordComponent component) {
        return of(component.getAccessor(), component.getGenericType());
    }

    private static RequestArgument of(AnnotatedElement element, Type type) {
        var path = element.getAnnotation(PathParam.class);
        if (path != null) {
            return new RequestArgument(Fault.Place.PARAMETER, path.value(), Source.PATH, type);
        }
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return new RequestArgument(Fault.Place.PARAMETER, query.value(), Source.QUERY, type);
        }
        var header = element.getAnnotation(HeaderParam.class);
        if (header != null) {
            return new RequestArgument(Fault.Place.HEADER, header.value(), Source.HEADER, type);
        }
        var source = element.isAnnotationPresent(BeanParam.class) ? Source.BEAN : Source.BODY;
        return new RequestArgument(Fault.Place.POINTER, "", source, type);
    }
}
