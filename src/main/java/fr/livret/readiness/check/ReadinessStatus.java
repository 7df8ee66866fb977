package fr.livret.readiness.check;

/** The four states of a student's export, as PRONOTE's column "LSU" shows them. */
public enum ReadinessStatus {
    COMPLETE,
    MISSING_DATA,
    SOME_SERVICES,
    IMPOSSIBLE
}
