package fr.livret.positioning.arithmetic;

/** Why nothing was generated for a student in a service. */
public enum LeftReason {
    /** There are evaluations, but the report card has no line for the service. */
    NO_LINE,
    /** Somebody, or the source of the data, gave the value. */
    TYPED,
    /** Somebody, or the source, gave a status instead of a grade. */
    STATUS,
    /** No evaluation counts and there is no value to convert. */
    NO_SOURCE,
    /** An earlier generation gave the value, and this one was not asked to do it again. */
    GENERATED_BEFORE,
    /** Done again, the value is what it was. */
    UNCHANGED
}
