package fr.livret.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the log of deliveries. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID id,
        UUID eventId,
        String eventType,
        WebhookDelivery.State state,
        int attempts,
        @Nullable Integer lastStatus,
        WebhookDelivery.@Nullable Fault lastFault,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt) {

    static DeliveryView of(WebhookDelivery delivery) {
        return new DeliveryView(
                delivery.id,
                delivery.eventId,
                delivery.eventType,
                delivery.state,
                delivery.attempts,
                delivery.lastStatus,
                delivery.lastFault,
                delivery.createdAt,
                delivery.lastAttemptAt,
                delivery.nextAttemptAt);
    }
}
