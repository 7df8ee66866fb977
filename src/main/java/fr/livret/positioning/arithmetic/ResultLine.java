package fr.livret.positioning.arithmetic;

import fr.livret.reportcard.ValueOrigin;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student in a service, as a generation sees it.
 *
 * @param onCard whether the report card has a line for the service
 * @param hasStatus whether the line has a status instead of a grade
 * @param value of the kind to generate, where there is one
 * @param origin of that value; unknown counts as typed
 * @param other the average on 20 when a positioning is wanted, the positioning when an LSU grade is
 */
public record ResultLine(
        ValueKind kind,
        boolean onCard,
        boolean hasStatus,
        @Nullable BigDecimal value,
        @Nullable ValueOrigin origin,
        @Nullable BigDecimal other,
        List<Evaluation> evaluations) {

    public ResultLine {
        evaluations = List.copyOf(evaluations);
    }

    boolean isTyped() {
        return value != null && origin != ValueOrigin.GENERATED && origin != ValueOrigin.CONVERTED;
    }
}
