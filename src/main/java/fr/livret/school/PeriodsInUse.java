package fr.livret.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;

/** The periods of a school year that a school has declared or has report cards of. */
@ApplicationScoped
public class PeriodsInUse {

    private static final String PERIODS = """
            select code from period where school = :school and school_year = :year
            union select period from report_card where school = :school and year = :year
            """;

    private static final Comparator<PeriodCode> ORDER =
            Comparator.comparingInt(PeriodCode::count).thenComparingInt(PeriodCode::rank);

    private final EntityManager database;

    PeriodsInUse(EntityManager database) {
        this.database = database;
    }

    /** By number of periods in the year, then rank; to be called inside a transaction of the school. */
    public List<PeriodCode> of(String school, int year) {
        List<?> codes = database.createNativeQuery(PERIODS)
                .setParameter("school", school)
                .setParameter("year", year)
                .getResultList();
        return codes.stream()
                .map(code -> PeriodCode.fromString((String) code))
                .sorted(ORDER)
                .toList();
    }
}
