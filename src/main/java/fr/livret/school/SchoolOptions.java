package fr.livret.school;

import fr.livret.web.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** What a school has chosen, for the other features; to be called inside a transaction of the school. */
@ApplicationScoped
public class SchoolOptions {

    private final SchoolRepository schools;

    SchoolOptions(SchoolRepository schools) {
        this.schools = schools;
    }

    /**
     * How long files are kept.
     *
     * @throws NotFoundProblem if there is no such school
     */
    public int fileRetentionHours(String uai) {
        return school(uai).fileRetentionHours();
    }

    private School school(String uai) {
        return schools.findByIdOptional(uai).orElseThrow(NotFoundProblem::new);
    }
}
