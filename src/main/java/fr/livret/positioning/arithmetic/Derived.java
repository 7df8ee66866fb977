package fr.livret.positioning.arithmetic;

import fr.livret.reportcard.ValueOrigin;
import java.math.BigDecimal;

/**
 * A value that a rule gives.
 *
 * @param value a grade on 20, or a positioning
 * @param origin {@code GENERATED} from evaluations, {@code CONVERTED} from the value of the other system
 */
public record Derived(BigDecimal value, ValueOrigin origin, ValueRule rule, ValueSource source) implements Outcome {}
