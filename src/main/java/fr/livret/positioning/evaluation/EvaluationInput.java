package fr.livret.positioning.evaluation;

import fr.livret.positioning.arithmetic.EvaluatedItem;
import fr.livret.positioning.arithmetic.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one student showed in one evaluation. Student, service and reference tell evaluations of a period apart.
 *
 * @param reference the evaluation's identifier in the source
 * @param coefficient 1 when it is left out; 0 never counts
 */
record EvaluationInput(
        @NotNull @Size(min = 1, max = 50) String siecleId,
        @NotNull UUID service,
        @NotBlank @Size(max = 100) String reference,
        @NotNull LocalDate date,

        @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) @Nullable
        BigDecimal coefficient,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items) {

    /** An item of the evaluation. */
    record Item(
            @NotBlank @Size(max = 100) String item,
            @NotNull Level level,

            @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) @Nullable
            BigDecimal coefficient) {

        EvaluatedItem toItem() {
            return new EvaluatedItem(item, level, orOne(coefficient));
        }
    }

    BigDecimal coefficientOrOne() {
        return orOne(coefficient);
    }

    List<EvaluatedItem> evaluated() {
        return items.stream().map(Item::toItem).toList();
    }

    private static BigDecimal orOne(@Nullable BigDecimal coefficient) {
        return coefficient == null ? BigDecimal.ONE : coefficient;
    }
}
