package fr.livret.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Etag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint as served; its secret is shown by its creation only. */
record WebhookView(
        UUID id,
        String url,
        @Nullable String description,
        boolean enabled,
        String createdBy,
        Instant createdAt,
        @JsonIgnore int version) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id,
                webhook.url,
                webhook.description,
                webhook.enabled,
                webhook.createdBy,
                webhook.createdAt,
                webhook.version);
    }

    Etag etag() {
        return Etag.ofVersion(version);
    }

    /** The answer to a creation, the only one with the secret. */
    Created withSecret(String secret) {
        return new Created(id, url, description, enabled, createdBy, createdAt, secret);
    }

    /**
     * A new endpoint.
     *
     * @param secret signs the notices, in the form of Standard Webhooks ({@code whsec_…})
     */
    record Created(
            UUID id,
            String url,
            @Nullable String description,
            boolean enabled,
            String createdBy,
            Instant createdAt,
            String secret) {

        Created withSecret(String shown) {
            return new Created(id, url, description, enabled, createdBy, createdAt, shown);
        }
    }
}
