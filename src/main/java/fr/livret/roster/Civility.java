package fr.livret.roster;

/** The civilities that LSU knows (civilité). */
public enum Civility {
    M,
    MME
}
