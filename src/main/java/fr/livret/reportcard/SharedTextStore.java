package fr.livret.reportcard;

import com.fasterxml.jackson.databind.JsonNode;
import fr.livret.school.BulkUpsert;
import fr.livret.school.BulkUpsert.Counts;
import fr.livret.school.BulkUpsert.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes in bulk what report cards share: class committees, projects and their groups, texts of a class or a group. */
@ApplicationScoped
public class SharedTextStore {

    private static final Table<ClassPeriodRow> CLASS_PERIODS =
            Table.of("class_period", ClassPeriodRow.class, "year", "class_code", "period");
    private static final Table<ThemeRow> THEMES = Table.of("itp_theme", ThemeRow.class, "year", "code");
    private static final Table<ProjectRow> PROJECTS = Table.of("project", ProjectRow.class, "id");
    private static final Table<GroupRow> GROUPS = Table.of("project_group", GroupRow.class, "id");
    private static final Table<DigitalSkillsRow> DIGITAL_SKILLS =
            Table.of("digital_skills_text", DigitalSkillsRow.class, "id");

    private final BulkUpsert bulk;

    SharedTextStore(BulkUpsert bulk) {
        this.bulk = bulk;
    }

    public Counts classPeriods(String school, Collection<ClassPeriodRow> rows) {
        return bulk.write(CLASS_PERIODS, school, rows);
    }

    public Counts themes(String school, Collection<ThemeRow> rows) {
        return bulk.write(THEMES, school, rows);
    }

    public Counts projects(String school, Collection<ProjectRow> rows) {
        return bulk.write(PROJECTS, school, rows);
    }

    public Counts groups(String school, Collection<GroupRow> rows) {
        return bulk.write(GROUPS, school, rows);
    }

    public Counts digitalSkillsTexts(String school, Collection<DigitalSkillsRow> rows) {
        return bulk.write(DIGITAL_SKILLS, school, rows);
    }

    /** A class in a period; {@code paths} is a list of {@link ReportCardParts.EducationalPath}. */
    public record ClassPeriodRow(
            int year,
            String classCode,
            String period,
            @Nullable LocalDate committeeDate,
            @Nullable String schoolLifeComment,
            @Nullable JsonNode paths) {}

    /** A theme that the school added. */
    public record ThemeRow(int year, String code, String label) {}

    /** A project; {@code subjects} is a list of {@link Project.SubjectRef}. */
    public record ProjectRow(
            UUID id,
            int year,
            Project.Kind kind,
            @Nullable String title,
            @Nullable String theme,
            @Nullable String description,
            JsonNode subjects) {}

    /** A group; {@code teachers} is a list of {@link Project.GroupTeacher}. */
    public record GroupRow(
            UUID id,
            UUID projectId,
            @Nullable String title,
            @Nullable String comment,
            JsonNode teachers) {}

    /** A shared text on digital skills. */
    public record DigitalSkillsRow(
            UUID id, int year, String structureCode, DigitalSkillsText.StructureType structureType, String text) {}
}
