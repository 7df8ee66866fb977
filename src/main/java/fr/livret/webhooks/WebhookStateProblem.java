package fr.livret.webhooks;

import fr.livret.web.Problem;
import fr.livret.web.ProblemType;

/** 409: the deployment or the school has no room for an endpoint. */
final class WebhookStateProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    private WebhookStateProblem(String reason, Object... arguments) {
        super(ProblemType.STATE_CONFLICT, arguments);
        this.reason = reason;
    }

    static WebhookStateProblem notConfigured() {
        return new WebhookStateProblem("not-configured");
    }

    static WebhookStateProblem tooMany(int limit) {
        return new WebhookStateProblem("too-many", limit);
    }

    @Override
    protected String detailKey() {
        return "webhook." + reason + ".detail";
    }
}
