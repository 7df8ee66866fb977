package fr.livret.positioning.arithmetic;

import static fr.livret.positioning.arithmetic.Evaluations.WORKED;
import static fr.livret.positioning.arithmetic.ValueKind.LSU_GRADE;
import static fr.livret.positioning.arithmetic.ValueKind.POSITIONING;
import static fr.livret.reportcard.ValueOrigin.CONVERTED;
import static fr.livret.reportcard.ValueOrigin.GENERATED;
import static fr.livret.reportcard.ValueOrigin.TYPED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.reportcard.ValueOrigin;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueGenerationTest {

    private static final ValueGeneration FILLING = new ValueGeneration(GenerationRules.DEFAULT, false);
    private static final ValueGeneration REFRESHING = new ValueGeneration(GenerationRules.DEFAULT, true);

    private static ResultLine empty(ValueKind kind, List<Evaluation> evaluations) {
        return new ResultLine(kind, true, false, null, null, null, evaluations);
    }

    private static ResultLine having(ValueKind kind, String value, ValueOrigin origin) {
        return new ResultLine(kind, true, false, new BigDecimal(value), origin, null, WORKED);
    }

    private static ResultLine converting(ValueKind kind, String other) {
        return new ResultLine(kind, true, false, null, null, new BigDecimal(other), List.of());
    }

    private static Left left(LeftReason reason) {
        return new Left(reason);
    }

    @Test
    void makesAnLsuGradeOfEvaluations() {
        // 268 points out of 350, on 20: 15.31
        assertThat(FILLING.of(empty(LSU_GRADE, WORKED)))
                .isEqualTo(new Derived(
                        new BigDecimal("15"),
                        GENERATED,
                        ValueRule.POINTS_OVER_MAXIMUM,
                        new ValueSource(7, new BigDecimal("268"), new BigDecimal("350"), null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, 3, MEAN_OF_ALL, 7, 38.29",
        "LAST_FIVE, 3, MEAN_OF_LAST_FIVE, 5, 35.6",
        "BEST_FIVE, 4, MEAN_OF_BEST_FIVE, 5, 48",
        "RISING_WEIGHTS, 2, MEAN_WITH_RISING_WEIGHTS, 7, 32.43"
    })
    void makesAPositioningOfEvaluationsByTheModeOfTheSchool(
            PositioningMode mode, String value, ValueRule rule, int evaluations, String mean) {
        GenerationRules rules = new GenerationRules(
                mode,
                LevelPoints.DEFAULT,
                LevelThresholds.DEFAULT,
                BigDecimal.ONE,
                AverageConversion.DEFAULT,
                LevelConversion.DEFAULT);

        assertThat(new ValueGeneration(rules, false).of(empty(POSITIONING, WORKED)))
                .isEqualTo(new Derived(
                        new BigDecimal(value),
                        GENERATED,
                        rule,
                        new ValueSource(evaluations, new BigDecimal(mean), new BigDecimal("50"), null, null)));
    }

    @Test
    void convertsAnAverageWithoutEvaluations() {
        assertThat(FILLING.of(converting(POSITIONING, "14.99")))
                .isEqualTo(new Derived(
                        new BigDecimal("3"),
                        CONVERTED,
                        ValueRule.AVERAGE_TO_LEVEL,
                        new ValueSource(null, null, null, new BigDecimal("14.99"), null)));
    }

    @Test
    void convertsAPositioningWithoutEvaluations() {
        assertThat(FILLING.of(converting(LSU_GRADE, "2")))
                .isEqualTo(new Derived(
                        new BigDecimal("9"),
                        CONVERTED,
                        ValueRule.LEVEL_TO_GRADE,
                        new ValueSource(null, null, null, null, 2)));
    }

    @Test
    void prefersEvaluationsToConversion() {
        ResultLine both = new ResultLine(POSITIONING, true, false, null, null, new BigDecimal("4"), WORKED);

        assertThat(FILLING.of(both))
                .isInstanceOfSatisfying(
                        Derived.class, derived -> assertThat(derived.origin()).isEqualTo(GENERATED));
    }

    @Test
    void convertsWhenNoEvaluationCounts() {
        List<Evaluation> nothing = List.of(Evaluations.weighed(0, "0", Evaluations.item(Level.LEVEL_4, "1")));
        ResultLine line = new ResultLine(POSITIONING, true, false, null, null, new BigDecimal("4"), nothing);

        assertThat(FILLING.of(line))
                .isInstanceOfSatisfying(
                        Derived.class, derived -> assertThat(derived.origin()).isEqualTo(CONVERTED));
    }

    @ParameterizedTest
    @EnumSource
    void leavesALineFromWhichNothingFollows(ValueKind kind) {
        assertThat(FILLING.of(empty(kind, List.of()))).isEqualTo(left(LeftReason.NO_SOURCE));
    }

    @ParameterizedTest
    @EnumSource
    void neverOverwritesATypedValue(ValueKind kind) {
        assertThat(FILLING.of(having(kind, "2", TYPED))).isEqualTo(left(LeftReason.TYPED));
        assertThat(REFRESHING.of(having(kind, "2", TYPED))).isEqualTo(left(LeftReason.TYPED));
    }

    @ParameterizedTest
    @EnumSource
    void takesAValueOfUnknownOriginForTyped(ValueKind kind) {
        assertThat(REFRESHING.of(having(kind, "2", null))).isEqualTo(left(LeftReason.TYPED));
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERATED", "CONVERTED"})
    void keepsWhatWasGeneratedUnlessAskedToDoItAgain(ValueOrigin origin) {
        assertThat(FILLING.of(having(POSITIONING, "2", origin))).isEqualTo(left(LeftReason.GENERATED_BEFORE));
        assertThat(REFRESHING.of(having(POSITIONING, "2", origin)))
                .isInstanceOfSatisfying(
                        Derived.class, derived -> assertThat(derived.value()).isEqualByComparingTo("3"));
    }

    @Test
    void saysThatAValueDoneAgainIsWhatItWas() {
        assertThat(REFRESHING.of(having(POSITIONING, "3.0", GENERATED))).isEqualTo(left(LeftReason.UNCHANGED));
    }

    @Test
    void writesAValueAgainWhoseOriginChanges() {
        assertThat(REFRESHING.of(having(POSITIONING, "3", CONVERTED)))
                .isInstanceOfSatisfying(
                        Derived.class, derived -> assertThat(derived.origin()).isEqualTo(GENERATED));
    }

    @Test
    void leavesAStatusInTheWayOfAnLsuGrade() {
        assertThat(FILLING.of(new ResultLine(LSU_GRADE, true, true, null, null, null, WORKED)))
                .isEqualTo(left(LeftReason.STATUS));
    }

    @Test
    void positionsAStudentWhateverTheStatusOfTheGrade() {
        assertThat(FILLING.of(new ResultLine(POSITIONING, true, true, null, null, null, WORKED)))
                .isInstanceOf(Derived.class);
    }

    @ParameterizedTest
    @EnumSource
    void leavesEvaluationsWithoutALineOnTheCard(ValueKind kind) {
        assertThat(FILLING.of(new ResultLine(kind, false, false, null, null, null, WORKED)))
                .isEqualTo(left(LeftReason.NO_LINE));
    }
}
