package fr.livret.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller is told about. Each family of problems has its own subclass, beside what raises it; the arguments fill the
 * placeholders of the detail message and must not hold personal data.
 */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    protected Problem(ProblemType type, Object... arguments) {
        this(type, List.of(), arguments);
    }

    protected Problem(ProblemType type, List<Fault> faults, Object... arguments) {
        super(type.slug(), null, false, type.status() >= 500);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.arguments = List.of(arguments);
    }

    /** Adds a header to the answer, such as the current {@code ETag}. */
    protected final void header(String name, String value) {
        headers.put(name, value);
    }

    /** The bundle key of the detail; a subclass may be more precise than its type. */
    protected String detailKey() {
        return "problem." + type.slug() + ".detail";
    }

    public final ProblemType type() {
        return type;
    }

    final List<Object> arguments() {
        return arguments;
    }

    public final List<Fault> faults() {
        return faults;
    }

    final Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
