package fr.livret.web;

/** 413: the body exceeds the limit, given in bytes. */
public final class BodyTooLargeProblem extends Problem {

    private static final long serialVersionUID = 1L;

    public BodyTooLargeProblem(long limit) {
        super(ProblemType.BODY_TOO_LARGE, limit);
    }
}
