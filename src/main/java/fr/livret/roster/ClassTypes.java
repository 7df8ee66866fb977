package fr.livret.roster;

import org.jspecify.annotations.Nullable;

/**
 * How a class is evaluated for LSU.
 *
 * @param positioning none until it is chosen
 * @param declaredInLsu what the school has set in LSU itself, where it told us
 */
public record ClassTypes(
        @Nullable PositioningType positioning, @Nullable PositioningType declaredInLsu) {}
