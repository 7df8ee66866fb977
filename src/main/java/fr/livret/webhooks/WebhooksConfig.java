package fr.livret.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How notices are sent. */
@ConfigMapping(prefix = "livret.webhooks")
interface WebhooksConfig {

    /** The key that endpoints' secrets are derived from, 32 bytes or more in base 64; without it there are no webhooks. */
    Optional<String> key();

    /** Whether endpoints may be plain {@code http}. */
    @WithDefault("false")
    boolean allowHttp();

    /** Whether endpoints may have private or loopback addresses. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** How long an endpoint may take to answer. */
    @WithDefault("5s")
    Duration timeout();

    /** Endpoints of a school. */
    @WithDefault("10")
    int endpoints();

    /** How long the log of deliveries is kept. */
    @WithDefault("30d")
    Duration logRetention();
}
