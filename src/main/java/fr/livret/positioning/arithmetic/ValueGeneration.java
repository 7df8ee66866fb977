package fr.livret.positioning.arithmetic;

import fr.livret.reportcard.ValueOrigin;
import java.math.BigDecimal;
import java.util.Optional;

/** Decides, line by line, what is generated: from evaluations, else by conversion, and never over what somebody typed. */
public final class ValueGeneration {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final GenerationRules rules;
    private final boolean refresh;

    /**
     * Prepares a generation.
     *
     * @param refresh whether values that were generated before are made again
     */
    public ValueGeneration(GenerationRules rules, boolean refresh) {
        this.rules = rules;
        this.refresh = refresh;
    }

    public Outcome of(ResultLine line) {
        if (!line.onCard()) {
            return new Left(LeftReason.NO_LINE);
        }
        if (line.isTyped()) {
            return new Left(LeftReason.TYPED);
        }
        // A status takes the place of a grade only: a positioning is independent of it.
        if (line.hasStatus() && line.kind() == ValueKind.LSU_GRADE) {
            return new Left(LeftReason.STATUS);
        }
        if (line.value() != null && !refresh) {
            return new Left(LeftReason.GENERATED_BEFORE);
        }
        return derived(line).map(derived -> unlessUnchanged(line, derived)).orElse(new Left(LeftReason.NO_SOURCE));
    }

    private static Outcome unlessUnchanged(ResultLine line, Derived derived) {
        boolean unchanged = line.value() != null
                && line.value().compareTo(derived.value()) == 0
                && line.origin() == derived.origin();
        return unchanged ? new Left(LeftReason.UNCHANGED) : derived;
    }

    private Optional<Derived> derived(ResultLine line) {
        return switch (line.kind()) {
            case LSU_GRADE -> gradeFromEvaluations(line).or(() -> gradeFromPositioning(line));
            case POSITIONING -> positioningFromEvaluations(line).or(() -> positioningFromAverage(line));
        };
    }

    private Optional<Derived> gradeFromEvaluations(ResultLine line) {
        return GradeTotal.of(line.evaluations(), rules.points())
                .map(total -> new Derived(
                        total.grade(rules.step()),
                        ValueOrigin.GENERATED,
                        ValueRule.POINTS_OVER_MAXIMUM,
                        ValueSource.evaluations(total.evaluations(), total.points(), total.maximum())));
    }

    private Optional<Derived> gradeFromPositioning(ResultLine line) {
        return Optional.ofNullable(line.other())
                .map(BigDecimal::intValueExact)
                .map(positioning -> new Derived(
                        rules.levelToGrade().grade(positioning),
                        ValueOrigin.CONVERTED,
                        ValueRule.LEVEL_TO_GRADE,
                        ValueSource.positioning(positioning)));
    }

    private Optional<Derived> positioningFromEvaluations(ResultLine line) {
        return PositioningMean.of(line.evaluations(), rules.mode(), rules.points())
                .map(mean -> new Derived(
                        BigDecimal.valueOf(rules.thresholds().positioning(mean.value())),
                        ValueOrigin.GENERATED,
                        ValueRule.of(rules.mode()),
                        ValueSource.evaluations(
                                mean.evaluations(),
                                mean.value().rounded(HUNDREDTH),
                                BigDecimal.valueOf(rules.points().maximum()))));
    }

    private Optional<Derived> positioningFromAverage(ResultLine line) {
        return Optional.ofNullable(line.other())
                .map(average -> new Derived(
                        BigDecimal.valueOf(rules.averageToLevel().positioning(average)),
                        ValueOrigin.CONVERTED,
                        ValueRule.AVERAGE_TO_LEVEL,
                        ValueSource.average(average)));
    }
}
