package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;

/** From which average on 20 on a student is at a positioning, for want of evaluations. */
public record AverageConversion(BigDecimal level2From, BigDecimal level3From, BigDecimal level4From) {

    public static final AverageConversion DEFAULT =
            new AverageConversion(BigDecimal.valueOf(5), BigDecimal.valueOf(10), BigDecimal.valueOf(15));

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a bound is not below the next one
     */
    public AverageConversion {
        if (level2From.compareTo(level3From) >= 0 || level3From.compareTo(level4From) >= 0) {
            throw new IllegalArgumentException("bounds rise from level 2 to level 4");
        }
    }

    int positioning(BigDecimal average) {
        if (average.compareTo(level4From) >= 0) {
            return 4;
        }
        if (average.compareTo(level3From) >= 0) {
            return 3;
        }
        return average.compareTo(level2From) >= 0 ? 2 : 1;
    }
}
