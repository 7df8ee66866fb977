package fr.livret.webhooks;

import fr.livret.school.SchoolTransaction;
import fr.livret.school.Uai;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.webhooks.WebhookDelivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The notices on their way, and the log of those that were sent. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final int GONE = 410;

    /** Before each further attempt; a day in all. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(10));

    private final SchoolTransaction transaction;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    Deliveries(SchoolTransaction transaction, WebhookRepository webhooks, DeliveryRepository deliveries, Clock clock) {
        this.transaction = transaction;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record Listed(List<DeliveryView> rows, long total) {}

    /** A notice and where it goes. */
    record Pending(WebhookDelivery delivery, String url) {}

    /** The endpoint's log, newest first. */
    Listed list(Uai uai, UUID webhook, PageQuery page) {
        String school = uai.value();
        UUID before = page.key(0).map(UUID::fromString).orElse(LAST);
        return transaction.read(school, () -> {
            if (webhooks.find(school, webhook).isEmpty()) {
                throw new NotFoundProblem();
            }
            return new Listed(
                    deliveries.before(school, webhook, before, page.rowsToFetch()).stream()
                            .map(DeliveryView::of)
                            .toList(),
                    deliveries.count(school, webhook));
        });
    }

    /** The notice, unless it has arrived, was given up, or its endpoint is no more. */
    Optional<Pending> pending(String school, UUID id) {
        return transaction.read(
                school,
                () -> deliveries
                        .findByIdOptional(new WebhookDelivery.Key(school, id))
                        .filter(delivery -> delivery.state == State.PENDING)
                        .flatMap(delivery -> webhooks.find(school, delivery.webhookId)
                                .filter(webhook -> webhook.enabled)
                                .map(webhook -> new Pending(delivery, webhook.url))));
    }

    /** Keeps what became of an attempt; gives the delay before the next one, if there is to be one. */
    Optional<Duration> attempted(
            String school, UUID id, @Nullable Integer status, WebhookDelivery.@Nullable Fault fault) {
        return transaction.write(
                school, () -> deliveries.locked(school, id).flatMap(delivery -> record(delivery, status, fault)));
    }

    /** The notice will not be sent any more. */
    void giveUp(String school, UUID id) {
        transaction.run(
                school,
                () -> deliveries
                        .locked(school, id)
                        .filter(delivery -> delivery.state == State.PENDING)
                        .ifPresent(delivery -> end(delivery, State.FAILED)));
    }

    private Optional<Duration> record(
            WebhookDelivery delivery, @Nullable Integer status, WebhookDelivery.@Nullable Fault fault) {
        Instant now = clock.instant();
        delivery.attempts++;
        delivery.lastAttemptAt = now;
        delivery.lastStatus = status;
        delivery.lastFault = fault;
        if (fault == null) {
            end(delivery, State.DELIVERED);
            return Optional.empty();
        }
        if (status != null && status == GONE) {
            webhooks.locked(delivery.school, delivery.webhookId).ifPresent(webhook -> webhook.enabled = false);
        }
        if ((status != null && status == GONE) || delivery.attempts > DELAYS.size()) {
            end(delivery, State.FAILED);
            return Optional.empty();
        }
        Duration delay = DELAYS.get(delivery.attempts - 1);
        delivery.nextAttemptAt = now.plus(delay);
        return Optional.of(delay);
    }

    private static void end(WebhookDelivery delivery, State state) {
        delivery.state = state;
        delivery.nextAttemptAt = null;
        LOG.infof(
                "event=webhook-ended school=%s webhook=%s delivery=%s state=%s attempts=%s",
                delivery.school, delivery.webhookId, delivery.id, state, delivery.attempts);
    }
}
