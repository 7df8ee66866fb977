package fr.livret.school;

import fr.livret.web.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * The number of a school that rises with every transaction that changes its data; two reads under one number show the
 * same. To be called inside a transaction of the school.
 */
@ApplicationScoped
public class ChangeStamps {

    private static final String STAMP = """
            select coalesce(c.stamp, 0) from school s left join school_change c on c.school = s.uai where s.uai = :school
            """;

    private final EntityManager database;

    ChangeStamps(EntityManager database) {
        this.database = database;
    }

    /**
     * The number, 0 for a school that has no data yet; one row is read, whatever the size of the school.
     *
     * @throws NotFoundProblem if there is no such school
     */
    public long of(String school) {
        List<?> found =
                database.createNativeQuery(STAMP).setParameter("school", school).getResultList();
        return found.stream()
                .map(stamp -> ((Number) stamp).longValue())
                .findFirst()
                .orElseThrow(NotFoundProblem::new);
    }
}
