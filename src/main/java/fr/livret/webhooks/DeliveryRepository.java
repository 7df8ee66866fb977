package fr.livret.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<WebhookDelivery, WebhookDelivery.Key> {

    Optional<WebhookDelivery> locked(String school, UUID id) {
        return findByIdOptional(new WebhookDelivery.Key(school, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first: identifiers sort by the time of their making. */
    List<WebhookDelivery> before(String school, UUID webhook, UUID id, int rows) {
        return find("school = ?1 and webhookId = ?2 and id < ?3 order by id desc", school, webhook, id)
                .range(0, rows - 1)
                .list();
    }

    long count(String school, UUID webhook) {
        return count("school = ?1 and webhookId = ?2", school, webhook);
    }

    void forget(String school, Instant before) {
        delete("school = ?1 and createdAt < ?2", school, before);
    }
}
