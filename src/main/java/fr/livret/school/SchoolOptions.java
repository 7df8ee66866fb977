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

    /** How long files are kept. */
    public int fileRetentionHours(String uai) {
        return school(uai).fileRetentionHours();
    }

    /** The school year, first calendar year, that requests mean when they name none. */
    public int currentYear(String uai) {
        return school(uai).currentYear();
    }

    /**
     * Makes sure that there is such a school.
     *
     * @throws NotFoundProblem if there is none
     */
    public void mustExist(String uai) {
        school(uai);
    }

    private School school(String uai) {
        return schools.findByIdOptional(uai).orElseThrow(NotFoundProblem::new);
    }
}
