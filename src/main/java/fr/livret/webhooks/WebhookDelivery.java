package fr.livret.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice on its way to one endpoint, then in the log. */
@Entity
@Table(name = "webhook_delivery")
@IdClass(WebhookDelivery.Key.class)
class WebhookDelivery {

    /** Whether a notice has arrived. */
    enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    /** Why an attempt failed. */
    enum Fault {
        HTTP_STATUS,
        TIMEOUT,
        NO_CONNECTION,
        UNKNOWN_HOST,
        ADDRESS_NOT_ALLOWED
    }

    @Id
    String school;

    @Id
    UUID id;

    @Column(name = "webhook_id")
    UUID webhookId;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "event_type")
    String eventType;

    String body;

    @Enumerated(EnumType.STRING)
    State state = State.PENDING;

    int attempts;

    @Nullable
    @Column(name = "last_status")
    Integer lastStatus;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "last_fault")
    Fault lastFault;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "last_attempt_at")
    Instant lastAttemptAt;

    @Nullable
    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @SuppressWarnings("NullAway.Init")
    WebhookDelivery() {}

    @SuppressWarnings("NullAway.Init")
    WebhookDelivery(Webhook webhook, UUID id, UUID eventId, String eventType, String body, Instant createdAt) {
        this.school = webhook.school;
        this.id = id;
        this.webhookId = webhook.id;
        this.eventId = eventId;
        this.eventType = eventType;
        this.body = body;
        this.createdAt = createdAt;
        this.nextAttemptAt = createdAt;
    }

    /** The identity of a delivery: never without its school. */
    record Key(String school, UUID id) {}
}
