package fr.livret.positioning.arithmetic;

/** Which evaluations make a positioning, of those that count (PRONOTE's four modes). */
public enum PositioningMode {
    ALL,
    /** The last five by date; on equal dates the best first. */
    LAST_FIVE,
    BEST_FIVE,
    /** All, weighing 1, 2, 3 … from the oldest to the newest; on equal dates the best weighs most. Divided by the sum of the weights. */
    RISING_WEIGHTS
}
