package fr.livret.export;

/** Why a report did not go out. */
public enum LeftOutReason {
    /** Somebody decided to leave the student out of the period's exports. */
    EXCLUDED,
    /** Readiness blocks it; its items say why. */
    READINESS,
    /** Nobody is given to sign it. */
    SIGNATORY,
    /** The end-of-cycle report lacks a component, its synthesis or its date. */
    CYCLE_REPORT,
    /** One of its values holds a character that XML cannot carry. */
    ILLEGAL_CHARACTER,
    /** What would go out is what last went out, and only changes were asked for. */
    UNCHANGED
}
