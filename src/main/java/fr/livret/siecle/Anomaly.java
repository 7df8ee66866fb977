package fr.livret.siecle;

import org.jspecify.annotations.Nullable;

/**
 * A row or a value of a file that could not be understood, or that contradicts another; it was left out.
 *
 * @param line of the file, from 1
 * @param siecleId of the student, where there is one
 * @param subject code of the subject, where there is one
 * @param detail the element at fault; never a person's data
 */
public record Anomaly(
        int line,
        Code code,
        @Nullable String siecleId,
        @Nullable String subject,
        String detail) {

    /** What is wrong. */
    public enum Code {
        STUDENT_WITHOUT_ID,
        STUDENT_TWICE,
        /** A second list of classes and groups for one student: the first counts. */
        STRUCTURES_TWICE,
        /** Left before having come: the date of leaving is left out. */
        LEAVING_BEFORE_ENTRY,
        DATE,
        SUBJECT_CODE,
        MODALITY,
        NUMBER,
        CODE_MISSING,
        CODE_TWICE,
        TEACHER_IDENTITY,
        TEACHER_TWICE,
        /** A link to a person who is not in the file. */
        PERSON_UNKNOWN,
        /** Two persons of the same legal rank for one student: the first counts. */
        LEGAL_RANK_TWICE,
        /** A legal guardian beyond the second, who has no rank in LSU. */
        THIRD_GUARDIAN
    }
}
