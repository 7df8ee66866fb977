package fr.livret.positioning.arithmetic;

/**
 * From which mean of points on a student is at a positioning. PRONOTE's published bounds overlap; read so that 4 begins above its bound and
 * the others at theirs.
 */
public record LevelThresholds(int level4Above, int level3From, int level2From) {

    public static final LevelThresholds DEFAULT = new LevelThresholds(45, 33, 18);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a bound is not below the next one
     */
    public LevelThresholds {
        if (level4Above <= level3From || level3From <= level2From || level2From < 0) {
            throw new IllegalArgumentException("bounds rise from level 2 to level 4");
        }
    }

    int positioning(Ratio mean) {
        if (mean.compareTo(Ratio.of(level4Above)) > 0) {
            return 4;
        }
        if (mean.compareTo(Ratio.of(level3From)) >= 0) {
            return 3;
        }
        return mean.compareTo(Ratio.of(level2From)) >= 0 ? 2 : 1;
    }
}
