package fr.livret.imports;

/** How much a finding matters. */
public enum FindingLevel {
    /** Students or lines will not go out to LSU; readiness says which. */
    BLOCKING,
    WARNING,
    INFORMATION
}
