package fr.livret.positioning.arithmetic;

import static fr.livret.positioning.arithmetic.Evaluations.daily;
import static fr.livret.positioning.arithmetic.Evaluations.item;
import static fr.livret.positioning.arithmetic.Evaluations.weighed;
import static fr.livret.positioning.arithmetic.Level.BETWEEN_2_AND_3;
import static fr.livret.positioning.arithmetic.Level.LEVEL_1;
import static fr.livret.positioning.arithmetic.Level.LEVEL_2;
import static fr.livret.positioning.arithmetic.Level.LEVEL_3;
import static fr.livret.positioning.arithmetic.Level.LEVEL_4;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTotalTest {

    private static GradeTotal total(List<Evaluation> evaluations) {
        return GradeTotal.of(evaluations, LevelPoints.DEFAULT).orElseThrow();
    }

    private static String grade(List<Evaluation> evaluations, String step) {
        return total(evaluations).grade(new BigDecimal(step)).toPlainString();
    }

    @Test
    void givesThePublishedExample() {
        List<Evaluation> ninetyOutOfHundredAndFifty =
                List.of(weighed(0, "1", item(LEVEL_3, "1"), item(LEVEL_2, "1"), item(LEVEL_2, "1")));

        GradeTotal total = total(ninetyOutOfHundredAndFifty);

        assertThat(total.points()).isEqualByComparingTo("90");
        assertThat(total.maximum()).isEqualByComparingTo("150");
        assertThat(grade(ninetyOutOfHundredAndFifty, "1")).isEqualTo("12");
    }

    @Test
    void weighsItemsAndEvaluationsByTheirCoefficients() {
        // 2 × (3 × 40 + 1 × 10) + 1 × 25 = 285 out of 2 × 200 + 50 = 450: 12.67
        List<Evaluation> evaluations =
                List.of(weighed(0, "2", item(LEVEL_3, "3"), item(LEVEL_1, "1")), weighed(1, "1", item(LEVEL_2, "1")));

        assertThat(total(evaluations)).isEqualTo(new GradeTotal(2, new BigDecimal("285"), new BigDecimal("450")));
        assertThat(grade(evaluations, "0.01")).isEqualTo("12.67");
    }

    @ParameterizedTest
    @CsvSource({"1, 15", "0.5, 15", "0.25, 14.75", "0.2, 14.8", "0.1, 14.8", "5, 15", "10, 10", "20, 20"})
    void roundsToTheStep(String step, String grade) {
        // (9 × 40 + 1 × 10) / 500 on 20 is 14.8
        List<Evaluation> evaluations = List.of(weighed(0, "1", item(LEVEL_3, "0.9"), item(LEVEL_1, "0.1")));

        assertThat(grade(evaluations, step)).isEqualTo(grade);
    }

    @Test
    void roundsHalfUp() {
        // (50 + 10 + 25 + 40) / 200 on 20 is 12.5
        assertThat(grade(daily(LEVEL_4, LEVEL_1, LEVEL_2, LEVEL_3), "1")).isEqualTo("13");
    }

    @Test
    void roundsBelowTheHalfDown() {
        // (40 + 25 + 25 + 33) / 200 on 20 is 12.3
        assertThat(grade(daily(LEVEL_3, LEVEL_2, LEVEL_2, BETWEEN_2_AND_3), "1"))
                .isEqualTo("12");
    }

    @Test
    void neverCountsACoefficientOfZero() {
        List<Evaluation> evaluations = List.of(
                weighed(0, "1", item(LEVEL_3, "1"), item(LEVEL_1, "0")),
                weighed(1, "0", item(LEVEL_1, "1")),
                weighed(2, "1", item(LEVEL_1, "0")));

        assertThat(total(evaluations)).isEqualTo(new GradeTotal(1, new BigDecimal("40"), new BigDecimal("50")));
    }

    @Test
    void hasNoTotalWhenNothingCounts() {
        assertThat(GradeTotal.of(List.of(weighed(0, "0", item(LEVEL_4, "1"))), LevelPoints.DEFAULT))
                .isEmpty();
    }

    @Test
    void measuresAgainstWhatTheSchoolGivesItsHighestLevel() {
        LevelPoints hundred = new LevelPoints(100, 75, 60, 50, 35, 0);

        GradeTotal total = GradeTotal.of(daily(LEVEL_3), hundred).orElseThrow();

        assertThat(total.maximum()).isEqualByComparingTo("100");
        assertThat(total.grade(BigDecimal.ONE)).isEqualByComparingTo("15");
    }
}
