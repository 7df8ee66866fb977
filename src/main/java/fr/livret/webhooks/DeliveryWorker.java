package fr.livret.webhooks;

import fr.livret.jobs.JobHandler;
import fr.livret.jobs.JobPostponed;
import fr.livret.webhooks.Sender.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Sends notices. One that was sent by a replica that died before it could say so is sent again, under the same identifier
 * ({@code webhook-id}), by which the receiver knows it.
 */
@ApplicationScoped
class DeliveryWorker implements JobHandler {

    static final String QUEUE = "webhook-delivery";

    private final Deliveries deliveries;
    private final Sender sender;

    DeliveryWorker(Deliveries deliveries, Sender sender) {
        this.deliveries = deliveries;
        this.sender = sender;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void run(String school, UUID id) {
        deliveries
                .pending(school, id)
                .flatMap(pending -> {
                    Sent sent = sender.send(pending.delivery(), pending.url());
                    return deliveries.attempted(school, id, sent.status(), sent.fault());
                })
                .ifPresent(delay -> {
                    throw new JobPostponed(delay);
                });
    }

    @Override
    public void giveUp(String school, UUID id) {
        deliveries.giveUp(school, id);
    }
}
