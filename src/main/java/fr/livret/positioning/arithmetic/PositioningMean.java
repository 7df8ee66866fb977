package fr.livret.positioning.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The mean of the points of the evaluations that a mode keeps. Each evaluation is one value, the mean of its items: its coefficient says
 * whether it counts, not how much.
 *
 * @param evaluations how many were kept, at least one
 */
record PositioningMean(int evaluations, Ratio value) {

    private static final int FEW = 5;

    private static final Comparator<Scored> BY_POINTS = Comparator.comparing(Scored::points);
    private static final Comparator<Scored> OLDEST_FIRST =
            Comparator.comparing((Scored scored) -> scored.evaluation().date()).thenComparing(BY_POINTS);

    /** Empty when no evaluation counts. */
    static Optional<PositioningMean> of(List<Evaluation> evaluations, PositioningMode mode, LevelPoints points) {
        List<Scored> counted = evaluations.stream()
                .filter(Evaluation::counts)
                .map(evaluation -> new Scored(evaluation, evaluation.mean(points)))
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (mode) {
                    case ALL -> equallyWeighed(counted);
                    case LAST_FIVE -> equallyWeighed(few(counted, OLDEST_FIRST.reversed()));
                    case BEST_FIVE -> equallyWeighed(few(counted, BY_POINTS.reversed()));
                    case RISING_WEIGHTS -> risingly(counted);
                });
    }

    private static List<Scored> few(List<Scored> counted, Comparator<Scored> order) {
        return counted.stream().sorted(order).limit(FEW).toList();
    }

    private static PositioningMean equallyWeighed(List<Scored> kept) {
        Ratio sum = kept.stream().map(Scored::points).reduce(Ratio.ZERO, Ratio::plus);
        return new PositioningMean(kept.size(), sum.over(kept.size()));
    }

    private static PositioningMean risingly(List<Scored> counted) {
        Ratio sum = Ratio.ZERO;
        long weight = 0;
        long weights = 0;
        for (Scored scored : counted.stream().sorted(OLDEST_FIRST).toList()) {
            weight++;
            weights += weight;
            sum = sum.plus(scored.points().times(weight));
        }
        return new PositioningMean(counted.size(), sum.over(weights));
    }

    private record Scored(Evaluation evaluation, Ratio points) {}
}
