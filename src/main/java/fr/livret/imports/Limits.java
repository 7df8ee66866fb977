package fr.livret.imports;

/** Lengths that LSU takes, in UTF-16 units (lsun-format § 2). */
final class Limits {
    static final int NAME = 100;
    static final int CLASS_CODE = 20;
    static final int SUBJECT_CODE = 6;
    static final int MEF = 11;
    static final int PROGRAMME_ELEMENT = 300;
    static final int TITLE = 150;
    static final int COMMENT = 600;
    static final int APPRAISAL = 1000;
    static final int SYNTHESIS = 1500;

    private Limits() {}
}
