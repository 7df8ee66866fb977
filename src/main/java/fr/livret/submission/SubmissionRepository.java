package fr.livret.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, Submission.Key> {

    Optional<Submission> of(String school, UUID export, UUID id) {
        return findByIdOptional(new Submission.Key(school, id)).filter(found -> found.exportId.equals(export));
    }

    Optional<Submission> locked(String school, UUID export, UUID id) {
        return findByIdOptional(new Submission.Key(school, id), LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.exportId.equals(export));
    }

    Optional<Submission> byAttempt(String school, UUID attempt) {
        return find("school = ?1 and attemptId = ?2", school, attempt).firstResultOptional();
    }

    Optional<UUID> exportOfAttempt(String school, UUID attempt) {
        return find("select s.exportId from Submission s where s.school = ?1 and s.attemptId = ?2", school, attempt)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<Submission> lockedByAttempt(String school, UUID attempt) {
        return find("school = ?1 and attemptId = ?2", school, attempt)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A submission that forbids another one of the same file through the same channel. */
    Optional<Submission> excluding(String school, UUID export, String channel) {
        return list("school = ?1 and exportId = ?2 and channel = ?3 order by id desc", school, export, channel).stream()
                .filter(submission -> submission.state.excludesAnother())
                .findFirst();
    }

    /** Oldest first: identifiers sort by the time of their making. */
    List<Submission> after(String school, UUID export, UUID id, int rows) {
        return find("school = ?1 and exportId = ?2 and id > ?3 order by id", school, export, id)
                .range(0, rows - 1)
                .list();
    }

    long count(String school, UUID export) {
        return count("school = ?1 and exportId = ?2", school, export);
    }

    List<Submission> ofExports(String school, Collection<UUID> exports) {
        return list("school = ?1 and exportId in ?2 order by id", school, exports);
    }

    List<Submission> lockedOf(String school, UUID export) {
        return find("school = ?1 and exportId = ?2 order by id", school, export)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
