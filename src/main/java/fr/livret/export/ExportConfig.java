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
}
