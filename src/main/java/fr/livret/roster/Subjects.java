package fr.livret.roster;

/** What subjects are made of. */
final class Subjects {

    /** The six characters by which SIECLE and LSU know a subject; letters occur. */
    static final String SIECLE_CODE = "[0-9A-Za-z]{6}";

    private Subjects() {}
}
