package fr.livret.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.school.SchoolTransaction;
import fr.livret.school.SchoolYears;
import fr.livret.school.Uai;
import fr.livret.security.AuditEvent;
import fr.livret.security.AuditLog;
import fr.livret.security.Callers;
import fr.livret.web.Creation;
import fr.livret.web.EtagCondition;
import fr.livret.web.Fault;
import fr.livret.web.Idempotency;
import fr.livret.web.IdempotencyKey;
import fr.livret.web.IdempotentRequest;
import fr.livret.web.Identifiers;
import fr.livret.web.NotFoundProblem;
import fr.livret.web.PageQuery;
import fr.livret.web.UnprocessableProblem;
import fr.livret.web.WriteCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers endpoints. */
@ApplicationScoped
class WebhookService {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String NOT_KEPT = "";

    private final SchoolTransaction transaction;
    private final SchoolYears years;
    private final WebhookRepository webhooks;
    private final Endpoints endpoints;
    private final Secrets secrets;
    private final Idempotency idempotency;
    private final Identifiers identifiers;
    private final Callers callers;
    private final AuditLog audit;
    private final WebhooksConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookService(
            SchoolTransaction transaction,
            SchoolYears years,
            WebhookRepository webhooks,
            Endpoints endpoints,
            Secrets secrets,
            Idempotency idempotency,
            Identifiers identifiers,
            Callers callers,
            AuditLog audit,
            WebhooksConfig config,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.years = years;
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.idempotency = idempotency;
        this.identifiers = identifiers;
        this.callers = callers;
        this.audit = audit;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    record Listed(List<WebhookView> rows, long total) {}

    Listed list(Uai uai, PageQuery page) {
        UUID after = page.key(0).map(UUID::fromString).orElse(FIRST);
        return transaction.read(
                uai.value(),
                () -> new Listed(
                        webhooks.after(uai.value(), after, page.rowsToFetch()).stream()
                                .map(WebhookView::of)
                                .toList(),
                        webhooks.count(uai.value())));
    }

    WebhookView get(Uai uai, UUID id) {
        return transaction.read(
                uai.value(),
                () -> webhooks.find(uai.value(), id).map(WebhookView::of).orElseThrow(NotFoundProblem::new));
    }

    /** Registers an endpoint. The answer is kept for replays without the secret, which follows from the endpoint. */
    Creation<WebhookView.Created> create(Uai uai, WebhookInput input, @Nullable IdempotencyKey key) {
        String school = uai.value();
        String caller = callers.current().name();
        byte[] body = json.valueToTree(input).toString().getBytes(StandardCharsets.UTF_8);
        Creation<WebhookView.Created> kept = transaction.write(
                school,
                () -> idempotency.once(
                        IdempotentRequest.of(school, "createWebhook", caller, key, body),
                        WebhookView.Created.class,
                        () -> {
                            years.requireSchool(uai);
                            checkRoom(school);
                            checkUrl(input);
                            Webhook webhook = new Webhook(school, identifiers.next(), input, caller, clock.instant());
                            webhooks.persist(webhook);
                            audit.append(new AuditEvent(school, caller, "webhook.created", webhook.id.toString()));
                            return Creation.of(
                                    WebhookView.of(webhook).withSecret(NOT_KEPT),
                                    "schools/" + school + "/webhooks/" + webhook.id);
                        }));
        WebhookView.Created created =
                kept.body().withSecret(secrets.of(school, kept.body().id()));
        return new Creation<>(created, kept.path(), kept.replayed());
    }

    WebhookView put(Uai uai, UUID id, WebhookInput input, @Nullable EtagCondition ifMatch) {
        return transaction.write(uai.value(), () -> {
            Webhook webhook = webhooks.locked(uai.value(), id).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, WebhookView.of(webhook).etag());
            checkUrl(input);
            webhook.change(input);
            webhooks.flush();
            audit.append(new AuditEvent(uai.value(), callers.current().name(), "webhook.updated", id.toString()));
            return WebhookView.of(webhook);
        });
    }

    void delete(Uai uai, UUID id, @Nullable EtagCondition ifMatch) {
        transaction.run(uai.value(), () -> {
            Webhook webhook = webhooks.locked(uai.value(), id).orElseThrow(NotFoundProblem::new);
            WriteCondition.requireMatch(ifMatch, WebhookView.of(webhook).etag());
            webhooks.delete(webhook);
            audit.append(new AuditEvent(uai.value(), callers.current().name(), "webhook.deleted", id.toString()));
        });
    }

    private void checkRoom(String school) {
        if (!secrets.areAvailable()) {
            throw WebhookStateProblem.notConfigured();
        }
        if (webhooks.count(school) >= config.endpoints()) {
            throw WebhookStateProblem.tooMany(config.endpoints());
        }
    }

    private void checkUrl(WebhookInput input) {
        if (endpoints.allowed(input.url()).isEmpty()) {
            throw new UnprocessableProblem(Fault.at("/url", "URL_NOT_ALLOWED"));
        }
    }
}
