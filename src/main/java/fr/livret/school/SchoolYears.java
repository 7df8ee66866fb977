package fr.livret.school;

import fr.livret.web.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Knows which school year a request is about; called inside the school's transaction. */
@ApplicationScoped
public class SchoolYears {

    private final SchoolRepository schools;

    SchoolYears(SchoolRepository schools) {
        this.schools = schools;
    }

    /**
     * The year asked for or, without one, the school's current year.
     *
     * @throws NotFoundProblem if the school does not exist
     */
    public SchoolYear of(Uai school, @Nullable SchoolYear asked) {
        var current = schools.findByIdOptional(school.value())
                .map(School::currentYear)
                .orElseThrow(NotFoundProblem::new);
        return asked == null ? new SchoolYear(current) : asked;
    }

    /**
     * Refuses work on a school that does not exist.
     *
     * @throws NotFoundProblem if the school does not exist
     */
    public void requireSchool(Uai school) {
        if (schools.findByIdOptional(school.value()).isEmpty()) {
            throw new NotFoundProblem();
        }
    }
}
