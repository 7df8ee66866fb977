package fr.livret.school;

import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
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
     * The year asked for, that of the period or, without both, the school's current one.
     *
     * @throws InvalidRequestProblem if the period is of another year than the one asked for
     * @throws NotFoundProblem if the school does not exist
     */
    public SchoolYear of(Uai school, @Nullable SchoolYear asked, @Nullable PeriodCode period) {
        if (asked != null && period != null && asked.value() != period.year()) {
            throw new InvalidRequestProblem(Fault.inParameter("period", "NO_SUCH_PERIOD"));
        }
        return of(school, period == null ? asked : new SchoolYear(period.year()));
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
