package fr.livret.positioning.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, bounds and tables: the defaults are the published ones, and what makes no sense is refused. */
class ScalesTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void givesThePublishedPointsByDefault() {
        assertThat(Stream.of(Level.values()).collect(Collectors.toMap(level -> level, LevelPoints.DEFAULT::of)))
                .isEqualTo(Map.of(
                        Level.LEVEL_4, 50,
                        Level.LEVEL_3, 40,
                        Level.BETWEEN_2_AND_3, 33,
                        Level.LEVEL_2, 25,
                        Level.BETWEEN_1_AND_2, 18,
                        Level.LEVEL_1, 10));
        assertThat(LevelPoints.DEFAULT.maximum()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 41, 33, 25, 18, 10",
        "50, 32, 33, 25, 18, 10",
        "50, 40, 24, 25, 18, 10",
        "50, 40, 33, 17, 18, 10",
        "50, 40, 33, 25, 9, 10",
        "50, 40, 33, 25, 18, -1",
        "0, 0, 0, 0, 0, 0"
    })
    void refusesPointsThatDoNotFall(int four, int three, int high, int two, int low, int one) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelPoints(four, three, high, two, low, one));
    }

    @Test
    void acceptsLevelsWorthTheSame() {
        assertThat(new LevelPoints(1, 1, 1, 1, 1, 1).of(Level.LEVEL_1)).isEqualTo(1);
        assertThat(new LevelPoints(1, 0, 0, 0, 0, 0).of(Level.LEVEL_1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"50, 4", "45.01, 4", "45, 3", "33, 3", "32.99, 2", "18, 2", "17.99, 1", "0, 1"})
    void positionsAMeanByThePublishedBounds(String mean, int positioning) {
        assertThat(LevelThresholds.DEFAULT.positioning(new Ratio(number(mean), BigDecimal.ONE)))
                .isEqualTo(positioning);
    }

    @ParameterizedTest
    @CsvSource({"33, 33, 18", "32, 33, 18", "45, 18, 18", "45, 17, 18", "45, 33, -1"})
    void refusesBoundsThatDoNotRise(int four, int three, int two) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LevelThresholds(four, three, two));
    }

    @Test
    void acceptsABoundOfZero() {
        assertThat(new LevelThresholds(2, 1, 0).positioning(Ratio.ZERO)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4.99, 1", "5, 2", "9.99, 2", "10, 3", "14.99, 3", "15, 4", "20, 4"})
    void convertsAnAverageByTheDefaultTable(String average, int positioning) {
        assertThat(AverageConversion.DEFAULT.positioning(number(average))).isEqualTo(positioning);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 15", "6, 5, 15", "5, 15, 15", "5, 16, 15"})
    void refusesAveragesThatDoNotRise(String two, String three, String four) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AverageConversion(number(two), number(three), number(four)));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 9", "3, 13", "4, 17"})
    void convertsALevelByTheDefaultTable(int positioning, String grade) {
        assertThat(LevelConversion.DEFAULT.grade(positioning)).isEqualByComparingTo(grade);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void refusesALevelThatDoesNotExist(int positioning) {
        assertThatIllegalArgumentException().isThrownBy(() -> LevelConversion.DEFAULT.grade(positioning));
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 13, 17", "6, 5, 13, 17", "5, 13, 13, 17", "5, 14, 13, 17", "5, 9, 17, 17", "5, 9, 18, 17"})
    void refusesGradesThatDoNotRise(String one, String two, String three, String four) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelConversion(number(one), number(two), number(three), number(four)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "0.5, true",
        "0.01, true",
        "20, true",
        "0, false",
        "-1, false",
        "3, false",
        "0.3, false",
        "40, false"
    })
    void takesOnlyAStepThatDividesTwenty(String step, boolean taken) {
        assertThat(GenerationRules.isStep(number(step))).isEqualTo(taken);
    }

    @Test
    void refusesRulesWithAnotherStep() {
        GenerationRules rules = GenerationRules.DEFAULT;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GenerationRules(
                        rules.mode(),
                        rules.points(),
                        rules.thresholds(),
                        number("3"),
                        rules.averageToLevel(),
                        rules.levelToGrade()));
    }

    @Test
    void refusesARatioOverNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(BigDecimal.ONE, BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(BigDecimal.ONE, BigDecimal.ONE.negate()));
    }

    @Test
    void writesANumberInOneWay() {
        assertThat(Ratio.plain(number("12.50"))).isEqualTo(number("12.5"));
        assertThat(Ratio.plain(number("100"))).isEqualTo(number("100"));
        assertThat(Ratio.plain(number("1E+2")).toString()).isEqualTo("100");
    }
}
