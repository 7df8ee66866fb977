package fr.livret.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How exports run. */
@ConfigMapping(prefix = "livret.export")
interface ExportConfig {

    /** How often a running export tells how far it is and hears whether it was cancelled; two statements each time. */
    @WithDefault("1s")
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
