package fr.livret.web;

import java.util.List;

/** 409: other data of the school depend on what was to be removed or changed; {@code errors} say which. */
public final class InUseProblem extends Problem {

    private static final long serialVersionUID = 1L;

    public InUseProblem(List<Fault> dependents) {
        super(ProblemType.STATE_CONFLICT, dependents);
    }

    @Override
    protected String detailKey() {
        return "in-use.detail";
    }
}
