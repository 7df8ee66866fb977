package fr.livret.reportcard;

/** Lengths that LSU takes, in UTF-16 units. */
final class TextLimits {

    static final int NAME = 100;
    static final int TEACHER_KEY = 100;
    static final int PROGRAMME_ELEMENT = 300;
    static final int TITLE = 150;
    static final int COMMENT = 600;
    static final int APPRAISAL = 1000;
    static final int SYNTHESIS = 1500;

    private TextLimits() {}
}
