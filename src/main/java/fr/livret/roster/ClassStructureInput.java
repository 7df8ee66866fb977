package fr.livret.roster;

import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structure of a class as callers write it; what is left out is removed, its positioning type never. */
record ClassStructureInput(
        @Nullable String code,
        @Nullable String level,
        @Min(1) @Max(12) @Nullable Integer periodsPerYear,
        @Nullable LocalDate absentSince,
        @Size(max = MANY) @Nullable List<@NotNull @Valid AssignmentInput> mainTeachers) {

    private static final int MANY = 50;
    private static final int LEVEL = 50;

    ClassStructureView read(String of, EntryFaults faults) {
        return new ClassStructureView(
                of,
                faults.line("level", level, LEVEL),
                periodsPerYear,
                absentSince,
                AssignmentInput.read(mainTeachers, "mainTeachers", faults));
    }
}
