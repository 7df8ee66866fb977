package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student as served, with the stays and options of one school year.
 *
 * @param siecleId ELEVE_ID of SIECLE
 * @param ine national identifier, kept beside it
 * @param elenoet number in the school, kept beside it
 * @param absentSince the day from which the source no longer lists the student
 * @param enrolments by first day, then class
 * @param options in the order of their source
 * @param guardians in the order of their source
 */
record StudentView(
        String siecleId,
        @Nullable String ine,
        @Nullable String elenoet,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate absentSince,
        List<Stay> enrolments,
        List<Option> options,
        List<Guardian> guardians) {

    StudentView {
        enrolments = List.copyOf(enrolments);
        options = List.copyOf(options);
        guardians = List.copyOf(guardians);
    }

    /**
     * A stay in a class; both days belong to it.
     *
     * @param mef code of the training (MEF), which may differ from that of classmates
     */
    record Stay(
            @JsonProperty("class") String classCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String mef) {}

    /** A subject that the student takes by choice. */
    record Option(String subjectCode, ElectionModality modality) {}
}
