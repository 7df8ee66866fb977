package fr.livret.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportJob, ImportJob.Key> {

    Optional<ImportJob> locked(String school, UUID id) {
        return findByIdOptional(new ImportJob.Key(school, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first: identifiers sort by the time of their making. */
    List<ImportJob> before(String school, UUID id, int rows) {
        return find("school = ?1 and id < ?2 order by id desc", school, id)
                .range(0, rows - 1)
                .list();
    }

    long count(String school) {
        return count("school", school);
    }
}
