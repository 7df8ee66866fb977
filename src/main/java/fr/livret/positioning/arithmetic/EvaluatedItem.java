package fr.livret.positioning.arithmetic;

import java.math.BigDecimal;

/**
 * An item of an evaluation (<i>élément évalué</i>).
 *
 * @param item the school's code of it
 * @param coefficient 0 when it never counts
 */
public record EvaluatedItem(String item, Level level, BigDecimal coefficient) {

    boolean counts() {
        return coefficient.signum() > 0;
    }
}
