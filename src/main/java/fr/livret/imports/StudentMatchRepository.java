package fr.livret.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StudentMatchRepository implements PanacheRepositoryBase<StudentMatch, ImportJob.Key> {

    private static final String OF_SCHOOL = "school = ?1 and (?2 is null or state = ?2)";

    Optional<StudentMatch> find(String school, UUID id) {
        return findByIdOptional(new ImportJob.Key(school, id));
    }

    Optional<StudentMatch> locked(String school, UUID id) {
        return findByIdOptional(new ImportJob.Key(school, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Oldest first: identifiers sort by the time of their making. */
    List<StudentMatch> after(String school, @Nullable MatchState state, UUID id, int rows) {
        return find(OF_SCHOOL + " and id > ?3 order by id", school, state, id)
                .range(0, rows - 1)
                .list();
    }

    long count(String school, @Nullable MatchState state) {
        return count(OF_SCHOOL, school, state);
    }
}
