package fr.livret.security;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 401: no identity, or one that was refused. */
final class UnauthenticatedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    UnauthenticatedProblem(String challenge) {
        super(ProblemType.UNAUTHENTICATED);
        header("WWW-Authenticate", challenge);
    }
}
