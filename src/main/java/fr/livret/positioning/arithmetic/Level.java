package fr.livret.positioning.arithmetic;

/** A level of mastery of an item (<i>niveau de maîtrise</i>): four, and two between them that a school may leave aside. */
public enum Level {
    LEVEL_4,
    LEVEL_3,
    BETWEEN_2_AND_3,
    LEVEL_2,
    BETWEEN_1_AND_2,
    LEVEL_1
}
