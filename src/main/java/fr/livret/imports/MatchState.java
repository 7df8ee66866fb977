package fr.livret.imports;

/** What became of a proposed match. */
public enum MatchState {
    PROPOSED,
    /** They are one student. */
    CONFIRMED,
    /** They are two. */
    REJECTED,
    /** A later file does not propose it. */
    WITHDRAWN
}
