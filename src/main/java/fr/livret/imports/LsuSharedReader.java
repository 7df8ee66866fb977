package fr.livret.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.EnseignantDiscipline;
import fr.livret.lsu.model.Parcours;
import fr.livret.reportcard.DigitalSkillsText.StructureType;
import fr.livret.reportcard.Project;
import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.SharedTextStore.ClassPeriodRow;
import fr.livret.reportcard.SharedTextStore.DigitalSkillsRow;
import fr.livret.reportcard.SharedTextStore.GroupRow;
import fr.livret.reportcard.SharedTextStore.ProjectRow;
import fr.livret.reportcard.SharedTextStore.ThemeRow;
import fr.livret.school.PeriodCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Understands what the report cards of an LSU file share: projects, their groups, texts of a class. A file gives these no
 * lasting identity: it is drawn from what they say, so that the same file always means the same objects.
 */
final class LsuSharedReader {

    final List<ThemeRow> themes = new ArrayList<>();
    final List<ProjectRow> projects = new ArrayList<>();
    final List<GroupRow> groups = new ArrayList<>();
    final List<DigitalSkillsRow> digitalSkills = new ArrayList<>();
    final Map<String, ClassPeriodRow> classPeriods = new LinkedHashMap<>();

    private final String school;
    private final int year;
    private final LsuReferences references;
    private final Refusals refusals;
    private final ObjectMapper json;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, UUID> projectIds = new HashMap<>();

    LsuSharedReader(String school, int year, LsuReferences references, Refusals refusals, ObjectMapper json) {
        this.school = school;
        this.year = year;
        this.references = references;
        this.refusals = refusals;
        this.json = json;
    }

    void read(Donnees donnees) {
        donnees.episThematiques.forEach(
                t -> themes.add(new ThemeRow(year, String.valueOf(t.code), String.valueOf(t.libelle))));
        donnees.epis.forEach(p -> project(
                Project.Kind.INTERDISCIPLINARY_PROJECT,
                p.id,
                p.intitule,
                p.thematique,
                p.description,
                p.disciplineRefs));
        donnees.accPersos.forEach(p ->
                project(Project.Kind.PERSONALISED_SUPPORT, p.id, p.intitule, null, p.description, p.disciplineRefs));
        donnees.episGroupes.forEach(g ->
                group(references.projectGroups, g.id, g.epiRef, g.intitule, g.commentaire, g.enseignantsDisciplines));
        donnees.accPersosGroupes.forEach(g -> group(
                references.supportGroups, g.id, g.accPersoRef, g.intitule, g.commentaire, g.enseignantsDisciplines));
        donnees.competencesNumeriquesCommuns.forEach(
                t -> digitalSkills(t.id, t.codeStructure, t.typeStructure, t.texte));
        donnees.parcoursCommuns.forEach(p -> paths(p.periodeRef, p.codeDivision, p.parcours));
        donnees.viesScolairesCommuns.forEach(v -> schoolLife(
                v.periodeRef, v.codeDivision, row().text(v.commentaire, Limits.COMMENT, "vie-scolaire-commun")));
    }

    static String key(String classCode, PeriodCode period) {
        return period + " " + classCode;
    }

    private void project(
            Project.Kind kind,
            @Nullable String id,
            @Nullable String title,
            @Nullable String theme,
            @Nullable String description,
            List<String> subjectRefs) {
        List<Project.SubjectRef> subjects = subjectRefs.stream()
                .map(references.subjects::get)
                .filter(Objects::nonNull)
                .map(LsuReferences.FileSubject::ref)
                .toList();
        UUID project = identity("project", kind.name(), title, theme, subjects.toString());
        projectIds.put(String.valueOf(id), project);
        projects.add(new ProjectRow(
                project,
                year,
                kind,
                row().text(title, Limits.TITLE, "@intitule"),
                theme,
                row().text(description, Limits.COMMENT, "description"),
                json.valueToTree(subjects)));
    }

    private void group(
            Map<String, UUID> known,
            @Nullable String id,
            @Nullable String projectRef,
            @Nullable String title,
            @Nullable String comment,
            List<EnseignantDiscipline> teachers) {
        UUID project = projectIds.get(String.valueOf(projectRef));
        if (project == null) {
            row().refuse(RefusalCode.UNRESOLVED_REFERENCE, "@epi-ref, @acc-perso-ref");
            return;
        }
        UUID group = identity("group", project.toString(), title);
        known.put(String.valueOf(id), group);
        groups.add(new GroupRow(
                group,
                project,
                row().text(title, Limits.TITLE, "@intitule"),
                row().text(comment, Limits.COMMENT, "commentaire"),
                json.valueToTree(teachers.stream()
                        .map(this::groupTeacher)
                        .filter(Objects::nonNull)
                        .toList())));
    }

    private Project.@Nullable GroupTeacher groupTeacher(EnseignantDiscipline declared) {
        String teacher = references.teachers.get(String.valueOf(declared.enseignantRef));
        LsuReferences.FileSubject subject = references.subjects.get(String.valueOf(declared.disciplineRef));
        if (teacher == null || subject == null) {
            row().refuse(RefusalCode.UNRESOLVED_REFERENCE, "enseignant-discipline");
            return null;
        }
        return new Project.GroupTeacher(teacher, subject.ref());
    }

    private void digitalSkills(
            @Nullable String id, @Nullable String structure, @Nullable String type, @Nullable String text) {
        String kept = row().text(text, Limits.COMMENT, "competences-numeriques-commun");
        if (kept == null || structure == null) {
            return;
        }
        StructureType structureType = "G".equals(type) ? StructureType.GROUP : StructureType.CLASS;
        UUID shared = identity("digital", structureType.name(), structure);
        references.digitalSkillsTexts.put(String.valueOf(id), shared);
        digitalSkills.add(new DigitalSkillsRow(shared, year, structure, structureType, kept));
    }

    private void paths(@Nullable String periodRef, @Nullable String classCode, List<Parcours> declared) {
        List<EducationalPath> paths = declared.stream()
                .map(p -> path(row(), p))
                .filter(Objects::nonNull)
                .toList();
        if (!paths.isEmpty()) {
            merge(periodRef, classCode, new ClassPeriodRow(year, "", "", null, null, json.valueToTree(paths)));
        }
    }

    static @Nullable EducationalPath path(Row row, Parcours declared) {
        String text = row.text(declared.texte, Limits.COMMENT, "parcours");
        return text == null || declared.code == null ? null : new EducationalPath(declared.code, text);
    }

    private void schoolLife(@Nullable String periodRef, @Nullable String classCode, @Nullable String comment) {
        if (comment != null) {
            merge(periodRef, classCode, new ClassPeriodRow(year, "", "", null, comment, null));
        }
    }

    private void merge(@Nullable String periodRef, @Nullable String classCode, ClassPeriodRow said) {
        PeriodCode period = references.periods.get(String.valueOf(periodRef));
        if (period == null || classCode == null) {
            row().refuse(RefusalCode.UNRESOLVED_REFERENCE, "@periode-ref, @code-division");
            return;
        }
        classPeriods.merge(
                key(classCode, period),
                new ClassPeriodRow(year, classCode, period.toString(), null, said.schoolLifeComment(), said.paths()),
                (a, b) -> new ClassPeriodRow(
                        year,
                        a.classCode(),
                        a.period(),
                        null,
                        a.schoolLifeComment() == null ? b.schoolLifeComment() : a.schoolLifeComment(),
                        a.paths() == null ? b.paths() : a.paths()));
    }

    private UUID identity(@Nullable String... parts) {
        String said = school + year + String.join("|", java.util.Arrays.asList(parts));
        int rank = ranks.merge(said, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((said + "|" + rank).getBytes(StandardCharsets.UTF_8));
    }

    private Row row() {
        return new Row(refusals, 0, null, null, null);
    }
}
