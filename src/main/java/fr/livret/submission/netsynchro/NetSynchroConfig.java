package fr.livret.submission.netsynchro;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica spares a receiver that fails. */
@ConfigMapping(prefix = "livret.submission.netsynchro")
interface NetSynchroConfig {

    /** Attempts, all schools together, of which more than half must fail before a receiver is left alone. */
    @WithDefault("8")
    int breakerRequests();

    /** How long it is left alone before one attempt tries it. */
    @WithDefault("1m")
    Duration breakerDelay();
}
