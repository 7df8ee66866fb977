package fr.livret.positioning.arithmetic;

import static fr.livret.positioning.arithmetic.Evaluations.WORKED;
import static fr.livret.positioning.arithmetic.Evaluations.daily;
import static fr.livret.positioning.arithmetic.Evaluations.item;
import static fr.livret.positioning.arithmetic.Evaluations.on;
import static fr.livret.positioning.arithmetic.Evaluations.weighed;
import static fr.livret.positioning.arithmetic.Level.BETWEEN_2_AND_3;
import static fr.livret.positioning.arithmetic.Level.LEVEL_1;
import static fr.livret.positioning.arithmetic.Level.LEVEL_2;
import static fr.livret.positioning.arithmetic.Level.LEVEL_3;
import static fr.livret.positioning.arithmetic.Level.LEVEL_4;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PositioningMeanTest {

    private static PositioningMean mean(List<Evaluation> evaluations, PositioningMode mode) {
        return PositioningMean.of(evaluations, mode, LevelPoints.DEFAULT).orElseThrow();
    }

    private static String value(List<Evaluation> evaluations, PositioningMode mode) {
        return mean(evaluations, mode).value().rounded(new BigDecimal("0.01")).toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"ALL, 7, 38.29, 3", "LAST_FIVE, 5, 35.6, 3", "BEST_FIVE, 5, 48, 4", "RISING_WEIGHTS, 7, 32.43, 2"})
    void givesTheWorkedExample(PositioningMode mode, int evaluations, String mean, int positioning) {
        PositioningMean found = mean(WORKED, mode);

        assertThat(found.evaluations()).isEqualTo(evaluations);
        assertThat(value(WORKED, mode)).isEqualTo(mean);
        assertThat(LevelThresholds.DEFAULT.positioning(found.value())).isEqualTo(positioning);
    }

    @Test
    void dependsOnDatesNotOnTheOrderGiven() {
        List<Evaluation> shuffled = new ArrayList<>(WORKED);
        Collections.reverse(shuffled);

        for (PositioningMode mode : PositioningMode.values()) {
            assertThat(mean(shuffled, mode).value().compareTo(mean(WORKED, mode).value()))
                    .isZero();
        }
    }

    @Test
    void takesTheBestFirstAmongTheLastFiveOnEqualDates() {
        List<Evaluation> evaluations =
                List.of(on(1, LEVEL_1), on(1, LEVEL_4), on(2, LEVEL_3), on(3, LEVEL_3), on(4, LEVEL_3), on(5, LEVEL_3));

        assertThat(value(evaluations, PositioningMode.LAST_FIVE)).isEqualTo("42");
    }

    @Test
    void weighsTheBestMostOnEqualDates() {
        List<Evaluation> evaluations = List.of(on(1, LEVEL_4), on(1, LEVEL_1));

        // (1 × 10 + 2 × 50) / 3
        assertThat(value(evaluations, PositioningMode.RISING_WEIGHTS)).isEqualTo("36.67");
    }

    @Test
    void dividesRisingWeightsByTheirSum() {
        // (1 × 10 + 2 × 25 + 3 × 40) / 6
        assertThat(value(daily(LEVEL_1, LEVEL_2, LEVEL_3), PositioningMode.RISING_WEIGHTS))
                .isEqualTo("30");
    }

    @Test
    void keepsAllWhenThereAreFewerThanFive() {
        List<Evaluation> two = daily(LEVEL_1, LEVEL_3);

        assertThat(mean(two, PositioningMode.LAST_FIVE).evaluations()).isEqualTo(2);
        assertThat(value(two, PositioningMode.LAST_FIVE)).isEqualTo("25");
        assertThat(value(two, PositioningMode.BEST_FIVE)).isEqualTo("25");
    }

    @Test
    void takesAnEvaluationForTheMeanOfItsItemsByTheirCoefficients() {
        // (1 × 50 + 3 × 10) / 4 = 20
        Evaluation several = weighed(0, "1", item(LEVEL_4, "1"), item(LEVEL_1, "3"));

        assertThat(value(List.of(several), PositioningMode.ALL)).isEqualTo("20");
    }

    @Test
    void lookOnlyAtWhetherTheCoefficientOfAnEvaluationIsZero() {
        List<Evaluation> evaluations =
                List.of(weighed(0, "7", item(LEVEL_4, "1")), weighed(1, "1", item(LEVEL_1, "1")));

        assertThat(value(evaluations, PositioningMode.ALL)).isEqualTo("30");
    }

    @ParameterizedTest
    @EnumSource
    void neverCountsACoefficientOfZero(PositioningMode mode) {
        List<Evaluation> evaluations = List.of(
                weighed(0, "1", item(LEVEL_3, "1"), item(LEVEL_1, "0")),
                weighed(1, "0", item(LEVEL_1, "1")),
                weighed(2, "1", item(LEVEL_1, "0")));

        assertThat(mean(evaluations, mode).evaluations()).isEqualTo(1);
        assertThat(value(evaluations, mode)).isEqualTo("40");
    }

    @ParameterizedTest
    @EnumSource
    void hasNoMeanWhenNothingCounts(PositioningMode mode) {
        List<Evaluation> nothing = List.of(weighed(0, "0", item(LEVEL_4, "1")), weighed(1, "1", item(LEVEL_4, "0")));

        assertThat(PositioningMean.of(nothing, mode, LevelPoints.DEFAULT)).isEmpty();
        assertThat(PositioningMean.of(List.of(), mode, LevelPoints.DEFAULT)).isEmpty();
    }

    @Test
    void isExactWhereThirdsAddUpToABound() {
        // (40 + 40 + 18) / 3 and (50 + 25 + 25) / 3: their mean is 33, a bound that rounded thirds could miss.
        List<Evaluation> evaluations = List.of(
                weighed(0, "1", item(LEVEL_3, "2"), item(Level.BETWEEN_1_AND_2, "1")),
                weighed(1, "1", item(LEVEL_4, "1"), item(LEVEL_2, "2")));

        PositioningMean mean = mean(evaluations, PositioningMode.ALL);

        assertThat(mean.value().compareTo(Ratio.of(33))).isZero();
        assertThat(LevelThresholds.DEFAULT.positioning(mean.value())).isEqualTo(3);
    }

    @Test
    void countsAnInBetweenLevel() {
        assertThat(value(daily(BETWEEN_2_AND_3), PositioningMode.ALL)).isEqualTo("33");
    }
}
