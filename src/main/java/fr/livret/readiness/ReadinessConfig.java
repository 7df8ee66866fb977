package fr.livret.readiness;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What a deployment may set about readiness. */
@ConfigMapping(prefix = "livret.readiness")
interface ReadinessConfig {

    /** A file of the form of {@code readiness/final-years.json}, in its place. */
    Optional<Path> finalYears();
}
