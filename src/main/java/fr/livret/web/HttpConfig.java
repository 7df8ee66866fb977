package fr.livret.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "livret.http")
interface HttpConfig {

    /** The largest body accepted, once decompressed; a resource may set a lower limit. */
    MemorySize maxBody();

    /** The most rows of a body of many rows. */
    int maxRows();
}
