package fr.livret.roster;

import fr.livret.web.EntryFaults;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A subject as callers write it; what is left out is removed. */
record SubjectInput(
        @Nullable String code,
        @Pattern(regexp = Subjects.SIECLE_CODE) @Nullable String siecleCode,
        @Pattern(regexp = Subjects.SIECLE_CODE) @Nullable String nationalCode,
        @NotNull String label,
        @Nullable String shortLabel,
        @Nullable LocalDate absentSince) {

    private static final int LABEL = 100;
    private static final int SHORT_LABEL = 40;

    SubjectView read(String of, EntryFaults faults) {
        return new SubjectView(
                of,
                siecleCode,
                nationalCode,
                faults.required("label", label, LABEL),
                faults.line("shortLabel", shortLabel, SHORT_LABEL),
                absentSince);
    }
}
