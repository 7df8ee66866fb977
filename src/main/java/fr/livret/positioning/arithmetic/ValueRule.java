package fr.livret.positioning.arithmetic;

/** The rule that gave a value. */
public enum ValueRule {
    MEAN_OF_ALL,
    MEAN_OF_LAST_FIVE,
    MEAN_OF_BEST_FIVE,
    MEAN_WITH_RISING_WEIGHTS,
    POINTS_OVER_MAXIMUM,
    AVERAGE_TO_LEVEL,
    LEVEL_TO_GRADE;

    static ValueRule of(PositioningMode mode) {
        return switch (mode) {
            case ALL -> MEAN_OF_ALL;
            case LAST_FIVE -> MEAN_OF_LAST_FIVE;
            case BEST_FIVE -> MEAN_OF_BEST_FIVE;
            case RISING_WEIGHTS -> MEAN_WITH_RISING_WEIGHTS;
        };
    }
}
