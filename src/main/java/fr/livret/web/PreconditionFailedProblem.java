package fr.livret.web;

/** 412: the resource is not in the state that the caller knows; carries the current {@code ETag} when there is one. */
public final class PreconditionFailedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private PreconditionFailedProblem() {
        super(ProblemType.PRECONDITION_FAILED);
    }

    static PreconditionFailedProblem withCurrent(Etag etag) {
        var problem = new PreconditionFailedProblem();
        problem.header("ETag", etag.toString());
        return problem;
    }

    static PreconditionFailedProblem withoutCurrent() {
        return new PreconditionFailedProblem();
    }
}
