package fr.livret.web;

import java.util.List;

/** 428: the write must say which state of the resource it is based on. */
public final class PreconditionRequiredProblem extends Problem {

    private static final long serialVersionUID = 1L;

    PreconditionRequiredProblem(String header) {
        super(ProblemType.PRECONDITION_REQUIRED, List.of(Fault.inHeader(header, "REQUIRED")), header);
    }
}
