package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;

/** The grade on 20 that stands for a positioning, for want of evaluations. */
public record LevelConversion(BigDecimal level1, BigDecimal level2, BigDecimal level3, BigDecimal level4) {

    public static final LevelConversion DEFAULT = new LevelConversion(
            BigDecimal.valueOf(5), BigDecimal.valueOf(9), BigDecimal.valueOf(13), BigDecimal.valueOf(17));

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a grade is not below that of the next level
     */
    public LevelConversion {
        if (level1.compareTo(level2) >= 0 || level2.compareTo(level3) >= 0 || level3.compareTo(level4) >= 0) {
            throw new IllegalArgumentException("grades rise from level 1 to level 4");
        }
    }

    BigDecimal grade(int positioning) {
        return switch (positioning) {
            case 1 -> level1;
            case 2 -> level2;
            case 3 -> level3;
            case 4 -> level4;
            default -> throw new IllegalArgumentException("not a positioning");
        };
    }
}
