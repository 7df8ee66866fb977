package fr.livret.sample;

import fr.livret.readiness.check.ItemCode;

/**
 * What the sample spoils, and the item of readiness that must come out of it once the file has been imported. Those of a
 * class concern all its pupils; those of a pupil strike one pupil in {@value Planting#ONE_IN}, each once a period.
 */
public enum Defect {
    /** No date on any report card of the class. */
    NO_COMMITTEE_DATE(ItemCode.COMMITTEE_DATE, true, false),
    /** A class on a scale whose graded services carry no positioning. */
    POSITIONING_TO_GENERATE(ItemCode.POSITIONING_NOT_GENERATED, false, true),
    /** A class with grades whose ungraded services carry no average. */
    LSU_GRADE_TO_GENERATE(ItemCode.LSU_GRADE_NOT_GENERATED, false, true),
    /** A substitute teacher whom STS does not know yet: the import refuses the row, and the line has no teacher. */
    TEACHER_WITHOUT_NUMBER(ItemCode.TEACHER, true, true),

    NO_COMMITTEE_APPRAISAL(ItemCode.COMMITTEE_APPRAISAL, true, false),
    NO_LATE_ARRIVALS(ItemCode.LATE_ARRIVALS, true, false),
    NO_JUSTIFIED_ABSENCES(ItemCode.JUSTIFIED_ABSENCES, true, false),
    NO_UNJUSTIFIED_ABSENCES(ItemCode.UNJUSTIFIED_ABSENCES, true, false),
    NO_VALUE(ItemCode.GRADE, true, true),
    NO_APPRAISAL(ItemCode.APPRAISAL, true, true),
    /** 1 001 characters: the import refuses the text. */
    APPRAISAL_TOO_LONG(ItemCode.APPRAISAL, true, true),
    NO_PROGRAMME_ELEMENTS(ItemCode.PROGRAMME_ELEMENTS, false, true),
    /** Modality N, which SIECLE has and LSU has not. */
    UNKNOWN_MODALITY(ItemCode.ELECTION_MODALITY, true, true),
    /** Two lines in one subject under two labels: both are held back. */
    SUBJECT_TWICE(ItemCode.DUPLICATE_SUBJECT, true, true),
    /** One more line, in a subject of the school's own. */
    SUBJECT_WITHOUT_SIECLE_CODE(ItemCode.SUBJECT_CODE, true, true),
    /** One more line, in a subject whose label has no room in LSU. */
    SUBJECT_LABEL_TOO_LONG(ItemCode.SUBJECT_LABEL_TOO_LONG, true, true),
    NO_GUARDIAN(ItemCode.GUARDIAN_ADDRESS, false, false),
    /** A guardian without town. */
    GUARDIAN_WITHOUT_TOWN(ItemCode.GUARDIAN_ADDRESS, false, false),
    PPRE_WITHOUT_TEXT(ItemCode.PPRE_TEXT, false, false),
    /** Arrived after the class committee met. */
    COMMITTEE_BEFORE_SCHOOLING(ItemCode.COMMITTEE_BEFORE_SCHOOLING, false, false);

    private final ItemCode item;
    private final boolean blocking;
    private final boolean onLine;

    Defect(ItemCode item, boolean blocking, boolean onLine) {
        this.item = item;
        this.blocking = blocking;
        this.onLine = onLine;
    }

    /** The item expected; {@link #NO_VALUE} is {@code POSITIONING} instead where the line is positioned. */
    public ItemCode item() {
        return item;
    }

    /** How many such items one planted defect makes. */
    public int items() {
        return this == SUBJECT_TWICE ? 2 : 1;
    }

    public boolean isBlocking() {
        return blocking;
    }

    /** Whether it concerns one line, as opposed to the whole report card. */
    public boolean isOnLine() {
        return onLine;
    }

    boolean isOfClass() {
        return compareTo(NO_COMMITTEE_APPRAISAL) < 0;
    }
}
