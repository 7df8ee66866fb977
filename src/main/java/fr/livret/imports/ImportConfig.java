package fr.livret.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. */
@ConfigMapping(prefix = "livret.imports")
interface ImportConfig {

    /** Largest file, once out of its archive: what inflates beyond it is refused before it fills a disk. */
    @WithDefault("64M")
    MemorySize maxInflated();

    /** How long rows wait for another file: they may name persons. */
    @WithDefault("30D")
    Duration waitingRetention();
}
