package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.roster.Guardian;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a report card that are sent when they exist.
 *
 * @param mainTeachers keys of the main teachers as recorded on this card
 * @param projects the student's part in interdisciplinary projects (EPI)
 * @param personalisedSupport the student's part in personalised support (AP), gone from schema 12.0
 * @param components periodic positioning on the common base (socle)
 * @param guardians as recorded on this card; empty means the student's own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportCardParts(
        List<String> mainTeachers,
        @Nullable DigitalSkills digitalSkills,
        List<Participation> projects,
        List<Participation> personalisedSupport,
        List<EducationalPath> paths,
        List<SupportMeasure> supportMeasures,
        List<ComponentLevel> components,
        List<Guardian> guardians) {

    public static final ReportCardParts NONE =
            new ReportCardParts(List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public ReportCardParts {
        mainTeachers = Lists.copy(mainTeachers);
        projects = Lists.copy(projects);
        personalisedSupport = Lists.copy(personalisedSupport);
        paths = Lists.copy(paths);
        supportMeasures = Lists.copy(supportMeasures);
        components = Lists.copy(components);
        guardians = Lists.copy(guardians);
    }

    /** The student's part in a group of a project. {@code comment}: at most 600 UTF-16 units. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Participation(UUID group, @Nullable String comment) {}

    /** An educational path (parcours). {@code code}: PAR_AVN, PAR_CIT, PAR_ART or PAR_SAN. */
    public record EducationalPath(String code, String text) {}

    /** A support measure (modalité d'accompagnement). {@code ppreText}: only with code PPRE. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record SupportMeasure(
            String code,
            @Nullable String ppreText,
            @Nullable String successContractText) {}

    /** The level, 0 (exempted) to 4, in a component of the common base (domaine du socle). */
    public record ComponentLevel(String code, int level) {}

    /**
     * Digital skills (compétences numériques).
     *
     * @param sharedTexts ids of texts shared by a class or a group
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DigitalSkills(@Nullable String appraisal, List<SkillLevel> levels, List<UUID> sharedTexts) {
        public DigitalSkills {
            levels = Lists.copy(levels);
            sharedTexts = Lists.copy(sharedTexts);
        }
    }

    /** The level, 1 to 3, in a digital skill. */
    public record SkillLevel(String code, int level) {}
}
