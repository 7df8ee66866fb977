package fr.livret.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.jobs.JobQueue;
import fr.livret.web.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells a school's endpoints that something has happened, as CloudEvents 1.0. To be called inside the transaction in which
 * it happens: a notice is queued if and only if that commits.
 */
@ApplicationScoped
public class Notices {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final JobQueue queue;
    private final Identifiers identifiers;
    private final WebhooksConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Notices(
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            JobQueue queue,
            Identifiers identifiers,
            WebhooksConfig config,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.queue = queue;
        this.identifiers = identifiers;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Queues a notice for every endpoint of the school.
     *
     * @param type as {@code fr.livret.export.ended}
     * @param subject the resource concerned, under the school's
     * @param data what happened; never personal data
     */
    public void publish(String school, String type, String subject, Map<String, Object> data) {
        List<Webhook> endpoints = webhooks.enabled(school);
        if (endpoints.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        UUID event = identifiers.next();
        String body = body(school, event, type, subject, now, data);
        deliveries.forget(school, now.minus(config.logRetention()));
        for (Webhook endpoint : endpoints) {
            WebhookDelivery delivery = new WebhookDelivery(endpoint, identifiers.next(), event, type, body, now);
            deliveries.persist(delivery);
            queue.enqueue(DeliveryWorker.QUEUE, school, delivery.id);
        }
    }

    private String body(
            String school, UUID event, String type, String subject, Instant time, Map<String, Object> data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", event.toString());
        envelope.put("source", "/api/v1/schools/" + school);
        envelope.put("type", type);
        envelope.put("subject", subject);
        envelope.put("time", time.toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("data", data);
        try {
            return json.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
