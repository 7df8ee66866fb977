package fr.livret.reportcard;

import fr.livret.reportcard.ReportCardParts.DigitalSkills;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SkillLevel;
import fr.livret.reportcard.ReportCardParts.SupportMeasure;
import fr.livret.roster.GuardianInput;
import fr.livret.school.PeriodCode;
import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report card as callers write it; what is left out is removed, save for values that Livret generated. */
record ReportCardInput(
        @Nullable String siecleId,
        @Nullable PeriodCode period,
        @Nullable LocalDate committeeDate,
        @Nullable LocalDate schoolingDate,
        @Nullable String signatory,
        @Nullable String committeeAppraisal,
        @Nullable String homeworkSupport,
        @Valid @Nullable Life schoolLife,
        @Size(max = MANY) @Nullable List<@NotNull @Valid ResultInput> results,
        @Size(max = MANY) @Nullable List<@NotNull String> mainTeachers,
        @Valid @Nullable Skills digitalSkills,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Part> interdisciplinaryProjects,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Part> personalisedSupport,
        @Size(max = MANY) @Nullable List<@NotNull @Valid PathInput> paths,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Measure> supportMeasures,
        @Size(max = MANY) @Nullable List<@NotNull @Valid ComponentInput> components,
        @Size(max = MANY) @Nullable List<@NotNull @Valid GuardianInput> guardians) {

    private static final int MANY = 100;
    private static final String PPRE = "PPRE";

    /** School life as callers write it. */
    record Life(
            @Min(0) @Max(999) @Nullable Integer lateArrivals,
            @Min(0) @Max(999) @Nullable Integer justifiedAbsences,
            @Min(0) @Max(999) @Nullable Integer unjustifiedAbsences,
            @Min(0) @Max(999) @Nullable Integer missedHours,
            @Nullable String comment) {

        private SchoolLife read(EntryFaults faults) {
            return new SchoolLife(
                    lateArrivals,
                    justifiedAbsences,
                    unjustifiedAbsences,
                    missedHours,
                    faults.text("comment", comment, TextLimits.COMMENT));
        }
    }

    /** Digital skills as callers write them. */
    record Skills(
            @Nullable String appraisal,
            @Size(max = MANY) @Nullable List<@NotNull @Valid Skill> levels,
            @Size(max = MANY) @Nullable List<@NotNull UUID> sharedTexts) {

        private @Nullable DigitalSkills read(EntryFaults faults) {
            List<Skill> said = Lists.copy(levels);
            KnownCodes.check("digital-skills", "levels", said, Skill::code, faults);
            List<UUID> texts = Lists.copy(sharedTexts);
            faults.once("sharedTexts", texts, "", id -> id);
            DigitalSkills skills = new DigitalSkills(
                    faults.text("appraisal", appraisal, TextLimits.COMMENT),
                    said.stream()
                            .map(skill -> new SkillLevel(skill.code(), skill.level()))
                            .toList(),
                    texts);
            return skills.equals(new DigitalSkills(null, List.of(), List.of())) ? null : skills;
        }
    }

    /** The level in a digital skill. */
    record Skill(
            @NotNull String code, @NotNull @Min(1) @Max(3) Integer level) {}

    /** The student's part in a group of a project. */
    record Part(@NotNull UUID group, @Nullable String comment) {

        private static List<Participation> read(@Nullable List<Part> parts, String property, EntryFaults faults) {
            List<Part> said = Lists.copy(parts);
            faults.once(property, said, "group", Part::group);
            List<Participation> read = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                Part part = said.get(i);
                read.add(new Participation(
                        part.group(), faults.in(property, i).text("comment", part.comment(), TextLimits.COMMENT)));
            }
            return read;
        }
    }

    /** A support measure as callers write it. */
    record Measure(
            @NotNull String code,
            @Nullable String ppreText,
            @Nullable String successContractText) {

        private SupportMeasure read(EntryFaults faults) {
            String ofPpre = faults.text("ppreText", ppreText, TextLimits.COMMENT);
            if (ofPpre != null && !PPRE.equals(code)) {
                faults.add("ppreText", "TEXT_OF_ANOTHER_MEASURE");
            }
            return new SupportMeasure(
                    code, ofPpre, faults.text("successContractText", successContractText, TextLimits.COMMENT));
        }
    }

    CardState read(PeriodCode of, EntryFaults faults) {
        if (period != null && !period.equals(of)) {
            faults.add("period", "OTHER_KEY");
        }
        List<ResultInput> said = Lists.copy(results);
        List<EnteredLine> lines = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            lines.add(said.get(i).read(faults.in("results", i)));
        }
        ReportCard card = new ReportCard(
                committeeDate,
                schoolingDate,
                faults.line("signatory", signatory, TextLimits.NAME),
                faults.text("committeeAppraisal", committeeAppraisal, TextLimits.APPRAISAL),
                faults.text("homeworkSupport", homeworkSupport, TextLimits.COMMENT),
                schoolLife == null ? SchoolLife.UNKNOWN : schoolLife.read(faults.in("schoolLife")),
                List.of(),
                parts(faults));
        return new CardState(card, lines);
    }

    private ReportCardParts parts(EntryFaults faults) {
        List<Measure> measures = Lists.copy(supportMeasures);
        KnownCodes.check("support-measures", "supportMeasures", measures, Measure::code, faults);
        List<SupportMeasure> read = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            read.add(measures.get(i).read(faults.in("supportMeasures", i)));
        }
        return new ReportCardParts(
                TeacherReferences.read(mainTeachers, "mainTeachers", faults),
                digitalSkills == null ? null : digitalSkills.read(faults.in("digitalSkills")),
                Part.read(interdisciplinaryProjects, "interdisciplinaryProjects", faults),
                Part.read(personalisedSupport, "personalisedSupport", faults),
                PathInput.read(paths, "paths", faults),
                read,
                ComponentInput.read(components, faults),
                GuardianInput.read(guardians, "guardians", faults));
    }
}
