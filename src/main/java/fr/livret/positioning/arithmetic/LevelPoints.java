package fr.livret.positioning.arithmetic;

/**
 * What each level is worth, in points from 0; no level is worth less than one below it, and the highest is worth something. The defaults are
 * PRONOTE's.
 */
public record LevelPoints(int level4, int level3, int between2And3, int level2, int between1And2, int level1) {

    public static final LevelPoints DEFAULT = new LevelPoints(50, 40, 33, 25, 18, 10);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a level is worth more than a higher one, or the highest nothing
     */
    public LevelPoints {
        boolean falls = level4 >= level3
                && level3 >= between2And3
                && between2And3 >= level2
                && level2 >= between1And2
                && between1And2 >= level1;
        if (!falls || level1 < 0 || level4 == 0) {
            throw new IllegalArgumentException("points fall from the highest level to the lowest");
        }
    }

    int of(Level level) {
        return switch (level) {
            case LEVEL_4 -> level4;
            case LEVEL_3 -> level3;
            case BETWEEN_2_AND_3 -> between2And3;
            case LEVEL_2 -> level2;
            case BETWEEN_1_AND_2 -> between1And2;
            case LEVEL_1 -> level1;
        };
    }

    /** What the highest level is worth. */
    int maximum() {
        return level4;
    }
}
