package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/** stub until the checker lands */
public record Finding(
        String rule,
        String severity,
        String source,
        int line,
        int column,
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period,
        String detail) {}
