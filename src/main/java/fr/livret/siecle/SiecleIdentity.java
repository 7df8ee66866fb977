package fr.livret.siecle;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the first block of a file says about it; null for what it does not say.
 *
 * @param version of the export format, for information: no value is required
 * @param schoolUai not checked
 * @param year the first calendar year of the school year
 * @param exportedAt local time of the export; STS files do not say it
 */
public record SiecleIdentity(
        SiecleKind kind,
        @Nullable String version,
        @Nullable String schoolUai,
        @Nullable Integer year,
        @Nullable LocalDateTime exportedAt) {}
