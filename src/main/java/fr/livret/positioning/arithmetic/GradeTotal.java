package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The points of the evaluations that count, times the coefficients of items and evaluations, and the points that the highest level would
 * have given.
 *
 * @param evaluations how many count, at least one
 */
record GradeTotal(int evaluations, BigDecimal points, BigDecimal maximum) {

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    /** Empty when no evaluation counts. */
    static Optional<GradeTotal> of(List<Evaluation> evaluations, LevelPoints points) {
        List<Evaluation> counted =
                evaluations.stream().filter(Evaluation::counts).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Evaluation evaluation : counted) {
            sum = sum.add(evaluation.coefficient().multiply(evaluation.sum(points)));
            weights = weights.add(evaluation.coefficient().multiply(evaluation.weight()));
        }
        return Optional.of(new GradeTotal(counted.size(), sum, weights.multiply(BigDecimal.valueOf(points.maximum()))));
    }

    /** On 20, half up to the step. */
    BigDecimal grade(BigDecimal step) {
        return new Ratio(points.multiply(TWENTY), maximum).rounded(step);
    }
}
