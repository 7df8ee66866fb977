package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact fraction: a mean that is exactly a bound must not fall below it because thirds were rounded on the way. */
record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0);

    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is positive");
        }
    }

    static Ratio of(long whole) {
        return new Ratio(BigDecimal.valueOf(whole), BigDecimal.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio times(long factor) {
        return new Ratio(numerator.multiply(BigDecimal.valueOf(factor)), denominator);
    }

    Ratio over(long divisor) {
        return new Ratio(numerator, denominator.multiply(BigDecimal.valueOf(divisor)));
    }

    /** The nearest multiple of a step, half up. */
    BigDecimal rounded(BigDecimal step) {
        BigDecimal steps = numerator.divide(denominator.multiply(step), 0, RoundingMode.HALF_UP);
        return plain(steps.multiply(step));
    }

    /** The one writing of a number, without trailing zeros or exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** By value; unlike {@code equals}, which tells 1/2 from 2/4. */
    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
