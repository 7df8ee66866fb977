package fr.livret.readiness;

import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;

/** A student and what readiness says of it. */
record JudgedStudent(StudentView view, Verdict verdict) {

    boolean isExcluded() {
        return view.exclusion() != null;
    }
}
