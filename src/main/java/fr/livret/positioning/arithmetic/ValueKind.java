package fr.livret.positioning.arithmetic;

/** The value of the other system, in a mixed class. */
public enum ValueKind {
    /** A grade on 20 for a service without grades, in a class positioned with grades (<i>note LSU</i>). */
    LSU_GRADE,
    /** A positioning, 1 to 4, for a service with grades in a class that is positioned otherwise. */
    POSITIONING
}
