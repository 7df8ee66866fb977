package fr.livret.web;

import java.util.List;

/** 422: the request meets the contract, but the school's data says no; every reason is listed. */
public class UnprocessableProblem extends Problem {

    private static final long serialVersionUID = 1L;

    public UnprocessableProblem(Fault... faults) {
        this(List.of(faults));
    }

    public UnprocessableProblem(List<Fault> faults) {
        super(ProblemType.UNPROCESSABLE, faults);
    }
}
