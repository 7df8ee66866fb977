package fr.livret.roster;

/** Under which modality a student follows a subject (modalité d'élection), as SIECLE has it; LSU takes all but {@code N}. */
public enum ElectionModality {
    /** Common core. */
    S,
    /** Compulsory option. */
    O,
    /** Optional subject. */
    F,
    /** Academic addition to the programme. */
    L,
    /** Religious teaching. */
    R,
    /** Specific measure. */
    X,
    /** Of a meaning that is not published. */
    D,
    /** Compulsory or optional; unknown to LSU. */
    N
}
