package fr.livret.imports;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 409: somebody has decided already, or the proposal was withdrawn. */
final class MatchDecidedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    MatchDecidedProblem() {
        super(ProblemType.STATE_CONFLICT);
    }

    @Override
    protected String detailKey() {
        return "student-match.decided.detail";
    }
}
