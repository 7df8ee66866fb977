package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.ValueKind;
import fr.livret.positioning.arithmetic.ValueRule;
import fr.livret.positioning.arithmetic.ValueSource;
import fr.livret.reportcard.ValueOrigin;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that a generation wrote, or in a preview would write.
 *
 * @param generation null in a preview, as is {@code at}
 */
record GeneratedValue(
        @Nullable String siecleId,
        UUID service,
        ValueKind kind,
        BigDecimal value,
        ValueOrigin origin,
        ValueRule rule,
        ValueSource source,
        @Nullable UUID generation,
        @Nullable Instant at) {}
