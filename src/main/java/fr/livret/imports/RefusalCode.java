package fr.livret.imports;

/** Why a row or a value of an LSU file did not come in, besides what its reader could not understand. */
enum RefusalCode {
    STUDENT_WITHOUT_ID,
    STUDENT_TWICE,
    CLASS_CODE,
    PERIOD,
    OTHER_YEAR,
    SUBJECT_CODE_BLANK,
    SUBJECT_TWICE,
    REPORT_TWICE,
    UNRESOLVED_REFERENCE,
    AVERAGE,
    AVERAGE_AND_STATUS,
    STATUS,
    LEVEL,
    COUNTER,
    DATE,
    UNKNOWN_CODE,
    CODE_TWICE,
    LEVEL_OF_NOTHING,
    TEXT_OF_ANOTHER_MEASURE,
    FIRST_GUARDIAN_TWICE,
    TEXT_TOO_LONG
}
