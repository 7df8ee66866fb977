package fr.livret.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this replica runs jobs. */
@ConfigMapping(prefix = "livret.jobs")
interface JobsConfig {

    /** Name of this replica in the queue; random when absent. */
    Optional<String> replica();

    /** Jobs that run at once on this replica. */
    @WithDefault("2")
    int threads();

    /** How often the queue is looked at for jobs that another replica accepted. */
    @WithDefault("1s")
    Duration pollingInterval();

    @WithDefault("10s")
    Duration heartbeat();

    /** Heartbeats a job may miss before another replica takes it. */
    @WithDefault("4")
    int missedHeartbeats();

    /** Attempts in all, the first included. */
    @WithDefault("4")
    int attempts();

    /** Delay before the second attempt; doubled for each further one. */
    @WithDefault("2s")
    Duration retryDelay();

    /** How long a stopping replica lets running jobs finish. */
    @WithDefault("25s")
    Duration shutdownWait();
}
