package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.web.ByteOrder;
import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A student as callers write it: what is left out is removed, in the year that is written. */
record StudentInput(
        @Nullable String siecleId,
        @Pattern(regexp = "[0-9A-Z]{11}") @Nullable String ine,
        @Nullable String elenoet,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate absentSince,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Stay> enrolments,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Option> options,
        @Size(max = MANY) @Nullable List<@NotNull @Valid GuardianInput> guardians) {

    private static final int MANY = 50;
    private static final int NAME = 100;
    private static final int NUMBER = 20;
    private static final int CLASS_CODE = 20;

    /** A stay in a class. */
    record Stay(
            @JsonProperty("class") @NotNull String classCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Pattern(regexp = "[0-9A-Z]{1,11}") @Nullable String mef) {

        private StudentView.Stay read(EntryFaults faults) {
            if (from != null && to != null && to.isBefore(from)) {
                faults.add("to", "ENDS_BEFORE_START");
            }
            return new StudentView.Stay(faults.required("class", classCode, CLASS_CODE), from, to, mef);
        }
    }

    /** A subject taken by choice. */
    record Option(
            @NotNull @Pattern(regexp = Subjects.SIECLE_CODE) String subjectCode,
            @NotNull ElectionModality modality) {}

    StudentView read(String key, EntryFaults faults) {
        List<Option> chosen = options == null ? List.of() : options;
        faults.once("options", chosen, "subjectCode", Option::subjectCode);
        return new StudentView(
                key,
                ine,
                faults.line("elenoet", elenoet, NUMBER),
                faults.line("lastName", lastName, NAME),
                faults.line("firstName", firstName, NAME),
                birthDate,
                absentSince,
                stays(faults),
                chosen.stream()
                        .map(option -> new StudentView.Option(option.subjectCode(), option.modality()))
                        .toList(),
                GuardianInput.read(guardians, "guardians", faults));
    }

    private List<StudentView.Stay> stays(EntryFaults faults) {
        List<Stay> said = enrolments == null ? List.of() : enrolments;
        List<StudentView.Stay> stays = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            stays.add(said.get(i).read(faults.in("enrolments", i)));
        }
        stays.sort(Comparator.comparing(StudentView.Stay::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(StudentView.Stay::classCode, ByteOrder::compare));
        return List.copyOf(stays);
    }
}
