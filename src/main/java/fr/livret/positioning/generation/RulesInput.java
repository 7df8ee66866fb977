package fr.livret.positioning.generation;

import fr.livret.positioning.arithmetic.AverageConversion;
import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.positioning.arithmetic.LevelConversion;
import fr.livret.positioning.arithmetic.LevelPoints;
import fr.livret.positioning.arithmetic.LevelThresholds;
import fr.livret.positioning.arithmetic.PositioningMode;
import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a school, or a class, chose of the rules of generation; what is null follows the default, or the school. */
record RulesInput(
        @Nullable PositioningMode mode,
        @Valid @Nullable Points points,
        @Valid @Nullable Thresholds thresholds,

        @DecimalMin("0.01") @DecimalMax("20") @Digits(integer = 2, fraction = 2) @Nullable
        BigDecimal step,

        @Valid @Nullable Averages averageToLevel,
        @Valid @Nullable Grades levelToGrade) {

    static final RulesInput NONE = new RulesInput(null, null, null, null, null, null);

    /** Points of each level. */
    record Points(
            @NotNull @Min(0) @Max(1000) Integer level4,
            @NotNull @Min(0) @Max(1000) Integer level3,
            @NotNull @Min(0) @Max(1000) Integer between2And3,
            @NotNull @Min(0) @Max(1000) Integer level2,
            @NotNull @Min(0) @Max(1000) Integer between1And2,
            @NotNull @Min(0) @Max(1000) Integer level1) {

        LevelPoints toPoints() {
            return new LevelPoints(level4, level3, between2And3, level2, between1And2, level1);
        }
    }

    /** Means of points from which positionings begin. */
    record Thresholds(
            @NotNull @Min(0) @Max(1000) Integer level4Above,
            @NotNull @Min(0) @Max(1000) Integer level3From,
            @NotNull @Min(0) @Max(1000) Integer level2From) {

        LevelThresholds toThresholds() {
            return new LevelThresholds(level4Above, level3From, level2From);
        }
    }

    /** Averages on 20 from which positionings begin. */
    record Averages(
            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level2From,

            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level3From,

            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level4From) {

        AverageConversion toConversion() {
            return new AverageConversion(level2From, level3From, level4From);
        }
    }

    /** Grades on 20 that stand for positionings. */
    record Grades(
            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level1,

            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level2,

            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level3,

            @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
            BigDecimal level4) {

        LevelConversion toConversion() {
            return new LevelConversion(level1, level2, level3, level4);
        }
    }

    /**
     * The rules that apply.
     *
     * @param otherwise those of the school, or the defaults
     * @throws InvalidRequestProblem if a scale is out of order, or the step does not divide 20
     */
    GenerationRules over(GenerationRules otherwise) {
        if (step != null && !GenerationRules.isStep(step)) {
            throw new InvalidRequestProblem(Fault.at("/step", "NOT_A_DIVISOR_OF_20"));
        }
        return new GenerationRules(
                mode == null ? otherwise.mode() : mode,
                chosen("/points", points, Points::toPoints, otherwise.points()),
                chosen("/thresholds", thresholds, Thresholds::toThresholds, otherwise.thresholds()),
                step == null ? otherwise.step() : step,
                chosen("/averageToLevel", averageToLevel, Averages::toConversion, otherwise.averageToLevel()),
                chosen("/levelToGrade", levelToGrade, Grades::toConversion, otherwise.levelToGrade()));
    }

    private static <I, T> T chosen(String pointer, @Nullable I given, Function<I, T> scale, T otherwise) {
        try {
            return given == null ? otherwise : scale.apply(given);
        } catch (IllegalArgumentException unordered) {
            throw new InvalidRequestProblem(Fault.at(pointer, "NOT_IN_ORDER"));
        }
    }
}
