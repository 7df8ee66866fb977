package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value was made from: evaluations, or the value of the other system.
 *
 * @param evaluations how many were used
 * @param points of a positioning the mean, to two decimals; of an LSU grade the sum
 * @param outOf what the highest level would have given
 * @param average on 20, converted
 * @param positioning 1 to 4, converted
 */
public record ValueSource(
        @Nullable Integer evaluations,
        @Nullable BigDecimal points,
        @Nullable BigDecimal outOf,
        @Nullable BigDecimal average,
        @Nullable Integer positioning) {

    static ValueSource evaluations(int count, BigDecimal points, BigDecimal outOf) {
        return new ValueSource(count, Ratio.plain(points), Ratio.plain(outOf), null, null);
    }

    static ValueSource average(BigDecimal average) {
        return new ValueSource(null, null, null, average, null);
    }

    static ValueSource positioning(int positioning) {
        return new ValueSource(null, null, null, null, positioning);
    }
}
