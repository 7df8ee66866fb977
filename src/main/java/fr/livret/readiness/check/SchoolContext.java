package fr.livret.readiness.check;

import fr.livret.reportcard.DigitalSkillsText;
import fr.livret.reportcard.Project;
import fr.livret.roster.Service;
import fr.livret.roster.Teacher;
import fr.livret.school.PeriodCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the students of a school share in a period. Read once, immutable; its size is that of the school's structures,
 * not of its report cards.
 *
 * @param periodStart first day of the period, where the school gave it
 * @param teachers by key
 * @param computedAverages mean of the grades of a service's students in the period, half up to two decimals
 * @param subjects by the code of the school
 * @param finalYear what LSU asks of the year of the <i>brevet</i> in that school year, if anything
 * @param expectedSubjects SIECLE codes that the programme of each of the school's trainings expects, by MEF
 * @param themes labels of the project themes that the school declared, by code
 */
public record SchoolContext(
        String uai,
        PeriodCode period,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        Map<String, ClassView> classes,
        Map<UUID, Service> services,
        Map<String, Teacher> teachers,
        Map<String, Subject> subjects,
        Map<UUID, BigDecimal> computedAverages,
        Map<UUID, Project> projects,
        Map<UUID, Project.Group> projectGroups,
        Map<String, String> themes,
        Map<UUID, DigitalSkillsText> digitalSkillsTexts,
        @Nullable FinalYearRules finalYear,
        Map<String, List<String>> expectedSubjects) {

    /** A subject as LSU's {@code discipline} needs it. */
    public record Subject(
            String code,
            @Nullable String siecleCode,
            @Nullable String nationalCode,
            String label,
            @Nullable String shortLabel) {}
}
