package fr.livret.reportcard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The one writing of an average, so that equal values are equal objects and equal bytes. */
public final class Averages {

    /** Decimals that LSU takes (type {@code t-moyenne}). */
    public static final int FILE_SCALE = 2;

    private Averages() {}

    static @Nullable BigDecimal canonical(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The value as a file carries it: rounded half up to two decimals, no trailing zero, a dot. */
    public static String inFile(BigDecimal value) {
        BigDecimal rounded = value.setScale(FILE_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
