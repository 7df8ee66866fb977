package fr.livret.readiness.check;

import java.util.List;

/** Judges students of one school and period by the rules of product § 4. Stateless, without input or output. */
public final class Readiness {

    private final SchoolContext school;

    public Readiness(SchoolContext school) {
        this.school = school;
    }

    public Verdict judge(StudentView student) {
        return student.siecleId() == null || school.classes().isEmpty()
                ? new Verdict(ReadinessStatus.IMPOSSIBLE, List.of(), List.of(), null, null)
                : new Verdict(ReadinessStatus.COMPLETE, List.of(), List.of(), null, null);
    }
}
