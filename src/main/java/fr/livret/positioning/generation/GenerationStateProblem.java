package fr.livret.positioning.generation;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 409: a generation is undone once. */
final class GenerationStateProblem extends Problem {

    private static final long serialVersionUID = 1L;

    GenerationStateProblem() {
        super(ProblemType.STATE_CONFLICT);
    }

    @Override
    protected String detailKey() {
        return "generation.undone.detail";
    }
}
