package fr.livret.readiness.check;

/** What may be missing (product rules § 4), with the level at which it is repaired. */
public enum ItemCode {
    SIECLE_ID(Level.STUDENT),
    SEVERAL_CLASSES(Level.STUDENT),
    CLASS_UNKNOWN_TO_SIECLE(Level.CLASS),
    POSITIONING_TYPE(Level.CLASS),
    POSITIONING_DIFFERS_FROM_LSU(Level.CLASS),
    FINAL_YEAR_NOT_GRADES(Level.CLASS),
    FINAL_YEAR_PERIODS(Level.CLASS),
    COMMITTEE_DATE(Level.CLASS),
    COMMITTEE_BEFORE_SCHOOLING(Level.CLASS),
    SCHOOLING_DATE(Level.STUDENT),
    COMMITTEE_APPRAISAL(Level.STUDENT),
    LATE_ARRIVALS(Level.STUDENT),
    JUSTIFIED_ABSENCES(Level.STUDENT),
    UNJUSTIFIED_ABSENCES(Level.STUDENT),
    MEF(Level.STUDENT),
    EXPECTED_SUBJECTS_UNKNOWN(Level.STUDENT),
    EXPECTED_SUBJECT(Level.STUDENT),
    HISTORY_AND_CIVICS_MERGED(Level.STUDENT),
    NO_EXPORTABLE_SERVICE(Level.STUDENT),
    SUBJECT_CODE(Level.SERVICE),
    ELECTION_MODALITY(Level.SERVICE),
    TEACHER(Level.SERVICE),
    TEACHER_STS_ID(Level.SERVICE),
    GRADE(Level.SERVICE),
    POSITIONING(Level.SERVICE),
    LSU_GRADE_NOT_GENERATED(Level.SERVICE),
    POSITIONING_NOT_GENERATED(Level.SERVICE),
    APPRAISAL(Level.SERVICE),
    DUPLICATE_SUBJECT(Level.SERVICE),
    SUBJECT_LABEL_TOO_LONG(Level.SERVICE),
    PROGRAMME_ELEMENTS(Level.SERVICE),
    GUARDIAN_ADDRESS(Level.STUDENT),
    EDUCATIONAL_PATH(Level.STUDENT),
    INTERDISCIPLINARY_PROJECT(Level.STUDENT),
    PERSONALISED_SUPPORT(Level.STUDENT),
    PPRE_TEXT(Level.STUDENT);

    private final Level level;

    ItemCode(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** Where an item is repaired, and what it holds back when it blocks. */
    public enum Level {
        SCHOOL,
        CLASS,
        STUDENT,
        SERVICE
    }
}
