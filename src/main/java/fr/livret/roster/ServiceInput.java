package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as callers write it; what is left out is removed. */
record ServiceInput(
        @Nullable UUID id,
        @NotNull String subject,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable String group,
        @Nullable String sourceKey,
        @Nullable String label,
        @NotNull ServiceMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate absentSince,
        @Size(max = MANY) @Nullable List<@NotNull @Valid AssignmentInput> teachers) {

    private static final int MANY = 50;
    private static final int LABEL = 100;
    private static final int SOURCE_KEY = 200;

    ServiceView read(String of, EntryFaults faults) {
        if ((classCode == null) == (group == null)) {
            faults.add("class", "ONE_OF_CLASS_OR_GROUP");
        }
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("to", "ENDS_BEFORE_START");
        }
        String source = faults.line("sourceKey", sourceKey, SOURCE_KEY);
        return new ServiceView(
                UUID.fromString(of),
                subject,
                classCode,
                group,
                source == null ? "" : source,
                faults.line("label", label, LABEL),
                mode,
                from,
                to,
                absentSince,
                AssignmentInput.read(teachers, "teachers", faults));
    }
}
