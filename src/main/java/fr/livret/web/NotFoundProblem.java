package fr.livret.web;

/** 404: there is no such resource in this school, or it is not there for this caller. */
public final class NotFoundProblem extends Problem {

    private static final long serialVersionUID = 1L;

    public NotFoundProblem() {
        super(ProblemType.NOT_FOUND);
    }
}
