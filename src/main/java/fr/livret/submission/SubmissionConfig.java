package fr.livret.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the operator decides about submissions. */
@ConfigMapping(prefix = "livret.submission")
interface SubmissionConfig {

    /** Directory of jars with further adapters. */
    Optional<Path> adapters();

    /** Directory of secrets: {@code <directory>/<UAI>/<name>}. */
    Optional<Path> secrets();

    /** Hosts that schools may have files sent to: {@code host}, or {@code *.domain}; none unless said. */
    Optional<Set<String>> hosts();

    /** Attempts in all, the first included. */
    @WithDefault("6")
    int attempts();

    /** Delay before the second attempt; doubled for each further one. */
    @WithDefault("30s")
    Duration retryDelay();

    /** After which a submission with a token is looked for elsewhere: longer than any attempt lasts. */
    @WithDefault("15m")
    Duration tokenWatch();

    /** How long before its expiry a credential is warned of. */
    @WithDefault("30D")
    Duration expiryWarning();

    /** How often credentials are looked at. */
    @WithDefault("6h")
    Duration expiryInterval();
}
