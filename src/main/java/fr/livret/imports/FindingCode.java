package fr.livret.imports;

/** What a cross-check of a school's files may find; the text is {@code finding.<code>} in the bundles. */
public enum FindingCode {
    STUDENT_WITHOUT_SIECLE_ID(FindingLevel.BLOCKING),
    STUDENT_IN_TWO_CLASSES(FindingLevel.BLOCKING),
    STUDENT_WITHOUT_CLASS(FindingLevel.WARNING),
    /** The file gives no date: that of the export stands for it. */
    CLASS_CHANGED(FindingLevel.WARNING),
    LEAVER_WITHOUT_CLASS(FindingLevel.INFORMATION),
    /** Same name and birth date as a student of the school: a person decides. */
    STUDENT_TO_MATCH(FindingLevel.WARNING),
    IDENTIFIER_CHANGED(FindingLevel.INFORMATION),
    INE_CHANGED(FindingLevel.INFORMATION),
    INE_OF_TWO_STUDENTS(FindingLevel.WARNING),
    CLASS_UNKNOWN_TO_SIECLE(FindingLevel.BLOCKING),
    CLASS_WITHOUT_SERVICES(FindingLevel.WARNING),
    GROUP_WITHOUT_STUDENTS(FindingLevel.INFORMATION),
    SERVICE_WITHOUT_TEACHER(FindingLevel.BLOCKING),
    SERVICES_NOT_TOLD_APART(FindingLevel.WARNING),
    TEACHER_UNKNOWN(FindingLevel.BLOCKING),
    TEACHER_WITHOUT_STS_ID(FindingLevel.BLOCKING),
    LOCAL_TEACHER(FindingLevel.WARNING),
    MAIN_TEACHER_OF_UNKNOWN_CLASS(FindingLevel.WARNING),
    /** STS does not say whether a service has grades. */
    SERVICE_MODE_ASSUMED(FindingLevel.WARNING),
    SUBJECT_WITHOUT_SIECLE_CODE(FindingLevel.BLOCKING),
    SUBJECT_NOT_IN_NOMENCLATURE(FindingLevel.WARNING),
    SUBJECT_WITHOUT_LABEL(FindingLevel.WARNING),
    MEF_MISSING(FindingLevel.WARNING),
    MEF_NOT_IN_NOMENCLATURE(FindingLevel.WARNING),
    SEVERAL_MODALITIES(FindingLevel.WARNING),
    /** LSU does not accept modality N: an option is compulsory (O), any other line common core (S). */
    MODALITY_N(FindingLevel.INFORMATION),
    NO_LEGAL_GUARDIAN(FindingLevel.WARNING),
    GUARDIANS_WAITING(FindingLevel.INFORMATION),
    PERIOD_OUTSIDE_SCHOOL_YEAR(FindingLevel.WARNING);

    private final FindingLevel level;

    FindingCode(FindingLevel level) {
        this.level = level;
    }

    public FindingLevel level() {
        return level;
    }
}
