package fr.livret.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How exports run. */
@ConfigMapping(prefix = "livret.export")
interface ExportConfig {

    /**
     * When a running export first tells how far it is and hears whether it was cancelled, in two statements; then after
     * twice as long, and so on until it is every twelve seconds.
     */
    @WithDefault("3s")
    Duration progressInterval();

    /** When to try again a scheduled export whose period another one is exporting. */
    @WithDefault("5s")
    Duration retryOfScheduled();

    /** How far ahead an export may be scheduled. */
    @WithDefault("90d")
    Duration longestSchedule();

    /** How long exports can be compared field by field; who went out when is kept for good. */
    @WithDefault("400d")
    Duration comparisonRetention();
}
