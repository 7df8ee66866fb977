package fr.livret.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of every 4xx and 5xx answer (RFC 9457), also found inside a failed job. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        @Nullable List<Entry> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault, with exactly one of pointer, parameter, header, line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            @Nullable Integer line,
            String code,
            String detail) {

        static Entry of(Fault fault, Locale language) {
            var where = fault.where();
            return new Entry(
                    fault.place() == Fault.Place.POINTER ? where : null,
                    fault.place() == Fault.Place.PARAMETER ? where : null,
                    fault.place() == Fault.Place.HEADER ? where : null,
                    fault.place() == Fault.Place.LINE ? Integer.valueOf(where) : null,
                    fault.code(),
                    fault.text().isEmpty()
                            ? Messages.text(language, "fault." + fault.code(), fault.arguments())
                            : fault.text());
        }
    }

    /** The document of a problem that no request is waiting for, such as that of a failed job. */
    public static ProblemDocument of(Problem problem, Locale language) {
        return of(problem, language, null, null);
    }

    static ProblemDocument of(Problem problem, RoutingContext context) {
        return of(problem, RequestLanguage.of(context), context.normalizedPath(), RequestTrace.of(context));
    }

    private static ProblemDocument of(
            Problem problem, Locale language, @Nullable String instance, @Nullable String traceId) {
        var type = problem.type();
        var entries = problem.faults().stream()
                .map(fault -> Entry.of(fault, language))
                .toList();
        return new ProblemDocument(
                type.uri(),
                type.title(),
                type.status(),
                Messages.text(language, problem.detailKey(), problem.arguments()),
                instance,
                traceId,
                entries.isEmpty() ? null : entries);
    }
}
