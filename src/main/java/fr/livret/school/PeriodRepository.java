package fr.livret.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PeriodRepository implements PanacheRepositoryBase<Period, PeriodKey> {

    Optional<Period> find(Uai school, PeriodCode code) {
        return findByIdOptional(new PeriodKey(school.value(), code.toString()));
    }

    Optional<Period> locked(Uai school, PeriodCode code) {
        return findByIdOptional(new PeriodKey(school.value(), code.toString()), LockModeType.PESSIMISTIC_WRITE);
    }

    List<Period> after(Uai school, int year, int count, int rank, int rows) {
        return find("""
                        school = ?1 and schoolYear = ?2 and (count > ?3 or (count = ?3 and rank > ?4))
                        order by count, rank""", school.value(), year, count, rank).range(0, rows - 1).list();
    }

    long count(Uai school, int year) {
        return count("school = ?1 and schoolYear = ?2", school.value(), year);
    }
}
