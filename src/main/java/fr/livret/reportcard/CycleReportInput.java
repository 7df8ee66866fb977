package fr.livret.reportcard;

import fr.livret.roster.GuardianInput;
import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An end-of-cycle report as callers write it; what is left out is removed. */
record CycleReportInput(
        @Nullable String siecleId,
        @Nullable Integer cycle,
        @Nullable Integer year,
        @Nullable LocalDate creationDate,
        @Nullable String signatory,
        @Nullable String synthesis,
        @Nullable String complement,
        @Min(1) @Max(2) @Nullable Integer complementLevel,
        @Nullable String regionalLanguage,
        @Min(1) @Max(2) @Nullable Integer regionalLevel,
        @Size(max = MANY) @Nullable List<@NotNull String> mainTeachers,
        @Size(max = MANY) @Nullable List<@NotNull @Valid ComponentInput> components,
        @Size(max = MANY) @Nullable List<@NotNull @Valid GuardianInput> guardians) {

    private static final int MANY = 50;

    /** The code that stands for no teaching, and for no language. */
    private static final String NONE = "AUC";

    CycleReport read(int ofCycle, int ofYear, EntryFaults faults) {
        if ((cycle != null && cycle != ofCycle) || (year != null && year != ofYear)) {
            faults.add(cycle != null && cycle != ofCycle ? "cycle" : "year", "OTHER_KEY");
        }
        check("complement", "complementary-teachings", complement, complementLevel, faults);
        check("regional", "regional-languages", regionalLanguage, regionalLevel, faults);
        return new CycleReport(
                creationDate,
                faults.line("signatory", signatory, TextLimits.NAME),
                faults.text("synthesis", synthesis, TextLimits.SYNTHESIS),
                complement,
                complementLevel,
                regionalLanguage,
                regionalLevel,
                TeacherReferences.read(mainTeachers, "mainTeachers", faults),
                ComponentInput.read(components, faults),
                GuardianInput.read(guardians, "guardians", faults));
    }

    /** A level has a meaning only beside a real teaching. */
    private static void check(
            String name, String list, @Nullable String code, @Nullable Integer level, EntryFaults faults) {
        if (code != null && !KnownCodes.has(list, code)) {
            faults.add(name.equals("regional") ? "regionalLanguage" : name, "UNKNOWN_CODE", list);
        }
        if (level != null && (code == null || code.equals(NONE))) {
            faults.add(name + "Level", "LEVEL_OF_NOTHING");
        }
    }
}
