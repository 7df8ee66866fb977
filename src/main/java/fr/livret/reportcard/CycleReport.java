package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.roster.Guardian;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end-of-cycle report of a student (bilan de fin de cycle): cycle 3 at the end of 6e, cycle 4 at the end of 3e.
 *
 * @param signatory displayed name as recorded by the source
 * @param synthesis at most 1 500 UTF-16 units
 * @param complement code of the complementary teaching, {@code AUC} for none
 * @param complementLevel 1 objectives reached, 2 exceeded
 * @param regionalLevel 1 level A2 not reached, 2 reached
 * @param components all eight for LSU
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CycleReport(
        @Nullable LocalDate creationDate,
        @Nullable String signatory,
        @Nullable String synthesis,
        @Nullable String complement,
        @Nullable Integer complementLevel,
        @Nullable String regionalLanguage,
        @Nullable Integer regionalLevel,
        List<String> mainTeachers,
        List<ReportCardParts.ComponentLevel> components,
        List<Guardian> guardians) {

    public CycleReport {
        mainTeachers = Lists.copy(mainTeachers);
        components = Lists.copy(components);
        guardians = Lists.copy(guardians);
    }
}
