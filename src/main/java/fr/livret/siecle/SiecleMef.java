package fr.livret.siecle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training (<i>module élémentaire de formation</i>, MEF) with its programme.
 *
 * @param programme null when the file says nothing of programmes
 */
public record SiecleMef(
        int line,
        String code,
        @Nullable String label,
        @Nullable List<Taught> programme) {

    /**
     * A subject of a training; there may be several rows for one, with different modalities.
     *
     * @param modality of election, {@code N} included
     * @param weeklyHours null when unknown
     */
    public record Taught(
            String subject, String modality, @Nullable BigDecimal weeklyHours) {}
}
