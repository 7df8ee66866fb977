package fr.livret.reportcard;

/** Where an LSU grade or a positioning comes from; a typed value is never overwritten by a generation. */
public enum ValueOrigin {
    TYPED,
    GENERATED,
    /** Through a conversion table, for want of evaluations. */
    CONVERTED
}
