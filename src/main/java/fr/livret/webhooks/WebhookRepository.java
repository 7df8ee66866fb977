package fr.livret.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, Webhook.Key> {

    Optional<Webhook> find(String school, UUID id) {
        return findByIdOptional(new Webhook.Key(school, id));
    }

    Optional<Webhook> locked(String school, UUID id) {
        return findByIdOptional(new Webhook.Key(school, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Oldest first: identifiers sort by the time of their making. */
    List<Webhook> after(String school, UUID id, int rows) {
        return find("school = ?1 and id > ?2 order by id", school, id)
                .range(0, rows - 1)
                .list();
    }

    List<Webhook> enabled(String school) {
        return list("school = ?1 and enabled order by id", school);
    }

    long count(String school) {
        return count("school", school);
    }
}
