package fr.livret.security;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 503: tokens cannot be checked, because the identity provider does not answer. */
final class IdentityProviderProblem extends Problem {

    private static final long serialVersionUID = 1L;

    IdentityProviderProblem() {
        super(ProblemType.UNAVAILABLE);
        header("Retry-After", "5");
    }
}
