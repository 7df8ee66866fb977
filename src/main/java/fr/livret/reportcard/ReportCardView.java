package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.register.Register;
import fr.livret.reportcard.ReportCardParts.ComponentLevel;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.Participation;
import fr.livret.reportcard.ReportCardParts.SkillLevel;
import fr.livret.roster.Guardian;
import fr.livret.school.PeriodCode;
import fr.livret.web.Etag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report card as served: what it says, and of each line which service it is. */
record ReportCardView(
        String siecleId,
        PeriodCode period,
        @Nullable LocalDate committeeDate,
        @Nullable LocalDate schoolingDate,
        @Nullable String signatory,
        @Nullable String committeeAppraisal,
        @Nullable String homeworkSupport,
        Life schoolLife,
        List<Result> results,
        List<String> mainTeachers,
        @Nullable Skills digitalSkills,
        List<Part> interdisciplinaryProjects,
        List<Part> personalisedSupport,
        List<EducationalPath> paths,
        List<Measure> supportMeasures,
        List<ComponentLevel> components,
        List<Guardian> guardians,
        @JsonIgnore Etag etag) {

    /** School life; 0 is a value, null that nobody entered it. */
    record Life(
            @Nullable Integer lateArrivals,
            @Nullable Integer justifiedAbsences,
            @Nullable Integer unjustifiedAbsences,
            @Nullable Integer missedHours,
            @Nullable String comment) {

        private static Life of(SchoolLife life) {
            return new Life(
                    life.lateArrivals(),
                    life.justifiedAbsences(),
                    life.unjustifiedAbsences(),
                    life.missedHours(),
                    life.comment());
        }
    }

    /** A line; {@code subject} to {@code label} say what its service is. */
    record Result(
            UUID service,
            String subject,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable String group,
            @Nullable String label,
            @Nullable String modality,
            @Nullable BigDecimal grade,
            @Nullable ResultStatus status,
            @Nullable BigDecimal classAverage,
            @Nullable ResultStatus classAverageStatus,
            @Nullable Integer positioning,
            @Nullable ValueOrigin positioningOrigin,
            @Nullable BigDecimal lsuGrade,
            @Nullable ValueOrigin lsuGradeOrigin,
            @Nullable String appraisal,
            List<String> programmeElements,
            List<String> teachers) {

        private static Result of(SubjectResult result, CardService service) {
            return new Result(
                    result.service(),
                    service.subject(),
                    service.classCode(),
                    service.group(),
                    service.label(),
                    result.modality(),
                    result.grade(),
                    result.status(),
                    result.classAverage(),
                    result.classAverageStatus(),
                    result.positioning(),
                    result.positioningOrigin(),
                    result.lsuGrade(),
                    result.lsuGradeOrigin(),
                    result.appraisal(),
                    result.programmeElements(),
                    result.teachers());
        }
    }

    /** Digital skills. */
    record Skills(@Nullable String appraisal, List<SkillLevel> levels, List<UUID> sharedTexts) {

        private static @Nullable Skills of(ReportCardParts.@Nullable DigitalSkills skills) {
            return skills == null ? null : new Skills(skills.appraisal(), skills.levels(), skills.sharedTexts());
        }
    }

    /** The student's part in a group of a project. */
    record Part(UUID group, @Nullable String comment) {

        private static List<Part> of(List<Participation> parts) {
            return parts.stream()
                    .map(part -> new Part(part.group(), part.comment()))
                    .toList();
        }
    }

    /** A support measure. */
    record Measure(
            String code,
            @Nullable String ppreText,
            @Nullable String successContractText) {

        private static Measure of(ReportCardParts.SupportMeasure measure) {
            return new Measure(measure.code(), measure.ppreText(), measure.successContractText());
        }
    }

    /**
     * A card as served.
     *
     * @param services those of its lines, by id
     */
    static ReportCardView of(String siecleId, PeriodCode period, ReportCard card, Map<String, CardService> services) {
        ReportCardParts parts = card.parts();
        return new ReportCardView(
                siecleId,
                period,
                card.committeeDate(),
                card.schoolingDate(),
                card.signatory(),
                card.committeeAppraisal(),
                card.homeworkSupport(),
                Life.of(card.schoolLife()),
                card.results().stream()
                        .map(result -> Result.of(result, service(services, result)))
                        .toList(),
                parts.mainTeachers(),
                Skills.of(parts.digitalSkills()),
                Part.of(parts.projects()),
                Part.of(parts.personalisedSupport()),
                parts.paths(),
                parts.supportMeasures().stream().map(Measure::of).toList(),
                parts.components(),
                parts.guardians(),
                Register.tag(CardState.of(card)));
    }

    private static CardService service(Map<String, CardService> services, SubjectResult result) {
        return Objects.requireNonNull(services.get(result.service().toString()));
    }
}
