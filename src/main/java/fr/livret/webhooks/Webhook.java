package fr.livret.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint of somebody who wants to be told what happened in a school. */
@Entity
@Table(name = "webhook")
@IdClass(Webhook.Key.class)
class Webhook {

    @Id
    String school;

    @Id
    UUID id;

    String url;

    @Nullable
    String description;

    boolean enabled;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Webhook() {}

    @SuppressWarnings("NullAway.Init")
    Webhook(String school, UUID id, WebhookInput input, String createdBy, Instant createdAt) {
        this.school = school;
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        change(input);
    }

    final void change(WebhookInput input) {
        url = input.url();
        description = input.description();
        enabled = input.enabledOrDefault();
    }

    /** The identity of an endpoint: never without its school. */
    record Key(String school, UUID id) {}
}
