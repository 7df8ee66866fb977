package fr.livret.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SchoolRepository implements PanacheRepositoryBase<School, String> {

    Optional<School> locked(String uai) {
        return findByIdOptional(uai, LockModeType.PESSIMISTIC_WRITE);
    }

    List<School> after(String uai, int rows) {
        return find("uai > ?1 order by uai", uai).range(0, rows - 1).list();
    }
}
