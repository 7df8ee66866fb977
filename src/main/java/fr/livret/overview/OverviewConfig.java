package fr.livret.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work one request may do. */
@ConfigMapping(prefix = "livret.overview")
interface OverviewConfig {

    /** Schools whose counts one request may bring up to date. */
    @WithDefault("5")
    int refreshedPerRequest();
}
