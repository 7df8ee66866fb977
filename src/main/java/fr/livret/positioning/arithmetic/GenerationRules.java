package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;

/**
 * How a school generates values.
 *
 * @param step what an LSU grade is a multiple of; a divisor of 20
 */
public record GenerationRules(
        PositioningMode mode,
        LevelPoints points,
        LevelThresholds thresholds,
        BigDecimal step,
        AverageConversion averageToLevel,
        LevelConversion levelToGrade) {

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    public static final GenerationRules DEFAULT = new GenerationRules(
            PositioningMode.ALL,
            LevelPoints.DEFAULT,
            LevelThresholds.DEFAULT,
            BigDecimal.ONE,
            AverageConversion.DEFAULT,
            LevelConversion.DEFAULT);

    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if rounding to it could leave the scale
     */
    public GenerationRules {
        if (!isStep(step)) {
            throw new IllegalArgumentException("a step divides 20");
        }
    }

    /** Whether 20 is a multiple of it, so that no grade is rounded over 20. */
    public static boolean isStep(BigDecimal step) {
        return step.signum() > 0 && TWENTY.remainder(step).signum() == 0;
    }
}
