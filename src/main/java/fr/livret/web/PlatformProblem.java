package fr.livret.web;

import java.util.List;

/** What the platform refuses by itself: unknown path, method, media type, unreadable body, a database that is away. */
final class PlatformProblem extends Problem {

    private static final long serialVersionUID = 1L;

    PlatformProblem(ProblemType type, Fault... faults) {
        super(type, List.of(faults));
    }

    PlatformProblem with(String header, String value) {
        header(header, value);
        return this;
    }
}
