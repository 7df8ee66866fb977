package fr.livret.positioning.arithmetic;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds of any evaluations. */
class ArithmeticPropertyTest {

    private static final Gen<List<Evaluation>> EVALUATIONS =
            longs().all().map(Evaluations::drawn).describedAs(String::valueOf);
    private static final Gen<PositioningMode> MODES = arbitrary().enumValues(PositioningMode.class);
    private static final Gen<Level> LEVELS = arbitrary().enumValues(Level.class);
    private static final Gen<BigDecimal> STEPS = arbitrary()
            .pick(List.of("0.01", "0.1", "0.25", "0.5", "1", "2", "5").stream()
                    .map(BigDecimal::new)
                    .toList());

    private static Ratio mean(List<Evaluation> evaluations, PositioningMode mode) {
        return PositioningMean.of(evaluations, mode, LevelPoints.DEFAULT)
                .orElseThrow()
                .value();
    }

    private static int positioning(List<Evaluation> evaluations, PositioningMode mode) {
        return LevelThresholds.DEFAULT.positioning(mean(evaluations, mode));
    }

    private static BigDecimal grade(List<Evaluation> evaluations, BigDecimal step) {
        return GradeTotal.of(evaluations, LevelPoints.DEFAULT).orElseThrow().grade(step);
    }

    private static List<Ratio> points(List<Evaluation> evaluations) {
        return evaluations.stream()
                .map(evaluation -> evaluation.mean(LevelPoints.DEFAULT))
                .toList();
    }

    private static List<Evaluation> with(List<Evaluation> evaluations, Evaluation... more) {
        List<Evaluation> all = new ArrayList<>(evaluations);
        all.addAll(Arrays.asList(more));
        return all;
    }

    @Test
    void liesBetweenTheWorstAndTheBestEvaluation() {
        qt().forAll(EVALUATIONS, MODES)
                .check((evaluations, mode) ->
                        mean(evaluations, mode).compareTo(Collections.min(points(evaluations))) >= 0
                                && mean(evaluations, mode).compareTo(Collections.max(points(evaluations))) <= 0);
    }

    @Test
    void doesNotDependOnTheOrderGiven() {
        qt().forAll(EVALUATIONS, MODES, longs().all()).check((evaluations, mode, seed) -> {
            List<Evaluation> shuffled = new ArrayList<>(evaluations);
            Collections.shuffle(shuffled, new Random(seed));
            return mean(shuffled, mode).compareTo(mean(evaluations, mode)) == 0;
        });
    }

    @Test
    void isUnmovedByWhatHasACoefficientOfZero() {
        Evaluation nothing = Evaluations.weighed(99, "0", Evaluations.item(Level.LEVEL_1, "1"));
        Evaluation nothingEither = Evaluations.weighed(99, "1", Evaluations.item(Level.LEVEL_1, "0"));

        qt().forAll(EVALUATIONS, MODES, STEPS).check((evaluations, mode, step) -> {
            List<Evaluation> more = with(evaluations, nothing, nothingEither);
            return mean(more, mode).compareTo(mean(evaluations, mode)) == 0
                    && grade(more, step).compareTo(grade(evaluations, step)) == 0;
        });
    }

    @Test
    void givesTheLevelOfEvaluationsThatAreAllEqual() {
        qt().forAll(LEVELS, integers().between(1, 12), MODES)
                .check((level, count, mode) ->
                        mean(same(level, count), mode).compareTo(Ratio.of(LevelPoints.DEFAULT.of(level))) == 0);
    }

    @Test
    void givesTheSameInEveryModeForOneEvaluation() {
        qt().forAll(EVALUATIONS, MODES)
                .check((evaluations, mode) -> mean(evaluations.subList(0, 1), mode)
                                .compareTo(evaluations.get(0).mean(LevelPoints.DEFAULT))
                        == 0);
    }

    @Test
    void isNeverBetterThanTheBestFive() {
        qt().forAll(EVALUATIONS)
                .check(evaluations -> List.of(PositioningMode.ALL, PositioningMode.LAST_FIVE).stream()
                        .allMatch(mode ->
                                mean(evaluations, mode).compareTo(mean(evaluations, PositioningMode.BEST_FIVE)) <= 0));
    }

    @Test
    void agreesOnAllAndFiveUpToFive() {
        qt().forAll(EVALUATIONS).check(evaluations -> {
            List<Evaluation> few = evaluations.subList(0, Math.min(5, evaluations.size()));
            return List.of(PositioningMode.LAST_FIVE, PositioningMode.BEST_FIVE).stream()
                    .allMatch(mode -> mean(few, mode).compareTo(mean(few, PositioningMode.ALL)) == 0);
        });
    }

    @Test
    void weighsProgressMoreThanDecline() {
        qt().forAll(longs().all()).check(seed -> {
            Random random = new Random(seed);
            List<Level> levels = Stream.generate(() -> Evaluations.level(random))
                    .limit(6)
                    .sorted()
                    .toList();
            List<Level> rising = new ArrayList<>(levels);
            Collections.reverse(rising);
            return mean(Evaluations.daily(rising.toArray(Level[]::new)), PositioningMode.RISING_WEIGHTS)
                            .compareTo(mean(
                                    Evaluations.daily(levels.toArray(Level[]::new)), PositioningMode.RISING_WEIGHTS))
                    >= 0;
        });
    }

    @Test
    void neverFallsWhenALevelRises() {
        qt().forAll(EVALUATIONS, MODES, STEPS).check((evaluations, mode, step) -> {
            List<Evaluation> better = new ArrayList<>(evaluations);
            Evaluation first = better.remove(0);
            better.add(new Evaluation(
                    first.date(),
                    first.coefficient(),
                    first.items().stream()
                            .map(item -> new EvaluatedItem(item.item(), Level.LEVEL_4, item.coefficient()))
                            .toList()));
            return positioning(better, mode) >= positioning(evaluations, mode)
                    && grade(better, step).compareTo(grade(evaluations, step)) >= 0;
        });
    }

    @Test
    void givesAPositioningFromOneToFour() {
        qt().forAll(EVALUATIONS, MODES)
                .check((evaluations, mode) ->
                        positioning(evaluations, mode) >= 1 && positioning(evaluations, mode) <= 4);
    }

    @Test
    void givesAGradeOnTwentyThatIsAMultipleOfTheStep() {
        qt().forAll(EVALUATIONS, STEPS).check((evaluations, step) -> {
            BigDecimal grade = grade(evaluations, step);
            return grade.signum() >= 0
                    && grade.compareTo(BigDecimal.valueOf(20)) <= 0
                    && grade.remainder(step).signum() == 0;
        });
    }

    @Test
    void roundsByHalfAStepAtMost() {
        qt().forAll(EVALUATIONS, STEPS).check((evaluations, step) -> {
            GradeTotal total = GradeTotal.of(evaluations, LevelPoints.DEFAULT).orElseThrow();
            BigDecimal error = total.grade(step)
                    .multiply(total.maximum())
                    .subtract(total.points().multiply(BigDecimal.valueOf(20)));
            BigDecimal twice = error.abs().multiply(BigDecimal.valueOf(2));
            int comparison = twice.compareTo(step.multiply(total.maximum()));
            return comparison < 0 || (comparison == 0 && error.signum() > 0);
        });
    }

    @Test
    void givesTwentyForTheHighestLevelOnly() {
        qt().forAll(integers().between(1, 12), STEPS)
                .check((count, step) -> grade(same(Level.LEVEL_4, count), step).compareTo(BigDecimal.valueOf(20)) == 0
                        && grade(same(Level.LEVEL_3, count), step).compareTo(BigDecimal.valueOf(20)) < 0);
    }

    private static List<Evaluation> same(Level level, int count) {
        Level[] levels = new Level[count];
        Arrays.fill(levels, level);
        return Evaluations.daily(levels);
    }
}
