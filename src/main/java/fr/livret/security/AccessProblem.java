package fr.livret.security;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 403: the caller is known but may not; names the permission or the school. */
final class AccessProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private AccessProblem(ProblemType type, String what) {
        super(type, what);
    }

    static AccessProblem withoutPermission(String code) {
        return new AccessProblem(ProblemType.PERMISSION_MISSING, code);
    }

    static AccessProblem outsideSchool(String uai) {
        return new AccessProblem(ProblemType.SCHOOL_NOT_ALLOWED, uai);
    }
}
