package fr.livret.roster;

/** How a student follows a subject, as SIECLE says it (<i>modalité d'élection</i>); LSU does not know {@code N}. */
enum ElectionModality {
    /** Tronc commun. */
    S,
    /** Option obligatoire. */
    O,
    /** Option facultative. */
    F,
    /** Ajout académique. */
    L,
    /** Enseignement religieux. */
    R,
    /** Mesure spécifique. */
    X,
    /** Discipline non linguistique. */
    D,
    /** Obligatoire ou facultatif. */
    N
}
