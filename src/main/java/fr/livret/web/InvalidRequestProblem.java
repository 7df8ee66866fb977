package fr.livret.web;

import java.util.List;

/** 400: the request violates the contract; every fault found is listed. */
public final class InvalidRequestProblem extends Problem {

    private static final long serialVersionUID = 1L;

    public InvalidRequestProblem(Fault... faults) {
        this(List.of(faults));
    }

    public InvalidRequestProblem(List<Fault> faults) {
        super(ProblemType.INVALID_REQUEST, faults);
    }
}
