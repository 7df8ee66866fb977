package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a student showed on a day in a service (<i>évaluation de compétences</i>).
 *
 * @param coefficient 0 when it never counts
 */
public record Evaluation(LocalDate date, BigDecimal coefficient, List<EvaluatedItem> items) {

    public Evaluation {
        items = List.copyOf(items);
    }

    boolean counts() {
        return coefficient.signum() > 0 && counted().findAny().isPresent();
    }

    Stream<EvaluatedItem> counted() {
        return items.stream().filter(EvaluatedItem::counts);
    }

    /** The mean of the points of its items, weighed by their coefficients. */
    Ratio mean(LevelPoints points) {
        return new Ratio(sum(points), weight());
    }

    /** The points of its items, times their coefficients. */
    BigDecimal sum(LevelPoints points) {
        return counted()
                .map(item -> item.coefficient().multiply(BigDecimal.valueOf(points.of(item.level()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of the coefficients of its items. */
    BigDecimal weight() {
        return counted().map(EvaluatedItem::coefficient).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
