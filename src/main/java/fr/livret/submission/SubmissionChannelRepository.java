package fr.livret.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SubmissionChannelRepository implements PanacheRepositoryBase<SubmissionChannel, SubmissionChannel.Key> {

    Optional<SubmissionChannel> find(String school, String name) {
        return findByIdOptional(new SubmissionChannel.Key(school, name));
    }

    Optional<SubmissionChannel> locked(String school, String name) {
        return findByIdOptional(new SubmissionChannel.Key(school, name), LockModeType.PESSIMISTIC_WRITE);
    }

    List<SubmissionChannel> after(String school, String name, int rows) {
        return find("school = ?1 and name > ?2 order by name", school, name)
                .range(0, rows - 1)
                .list();
    }

    long count(String school) {
        return count("school", school);
    }
}
