package fr.livret.positioning;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 409: the mode of a service no longer changes once grades exist in it. */
final class ModeFrozenProblem extends Problem {

    private static final long serialVersionUID = 1L;

    ModeFrozenProblem() {
        super(ProblemType.STATE_CONFLICT);
    }

    @Override
    protected String detailKey() {
        return "service.mode-frozen.detail";
    }
}
