package fr.livret.sample;

import fr.livret.lsu.model.Donnees;
import fr.livret.lsu.model.EnseignantDiscipline;
import fr.livret.lsu.model.EpiThematique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects and personalised support with their groups, as rows of a grade book. */
final class GradeBookProjects {

    private final Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    private final Map<String, String> themes = new LinkedHashMap<>();

    private final GradeBookRows rows;

    private GradeBookProjects(Donnees shared, GradeBookRows rows) {
        this.rows = rows;
        for (EpiThematique theme : shared.episThematiques) {
            themes.put(String.valueOf(theme.code), String.valueOf(theme.libelle));
        }
        shared.episGroupes.forEach(
                group -> add(group.epiRef, group.id, group.intitule, group.commentaire, group.enseignantsDisciplines));
        shared.accPersosGroupes.forEach(group ->
                add(group.accPersoRef, group.id, group.intitule, group.commentaire, group.enseignantsDisciplines));
    }

    static Stream<Map<String, Object>> of(Donnees shared, GradeBookRows rows) {
        GradeBookProjects projects = new GradeBookProjects(shared, rows);
        return Stream.concat(
                shared.epis.stream().map(project -> {
                    Map<String, Object> row = projects.row(
                            "INTERDISCIPLINARY_PROJECT",
                            project.id,
                            project.intitule,
                            project.description,
                            project.disciplineRefs);
                    row.put("theme", project.thematique);
                    row.put("themeLabel", projects.themes.get(String.valueOf(project.thematique)));
                    return row;
                }),
                shared.accPersos.stream()
                        .map(support -> projects.row(
                                "PERSONALISED_SUPPORT",
                                support.id,
                                support.intitule,
                                support.description,
                                support.disciplineRefs)));
    }

    private Map<String, Object> row(
            String kind,
            @Nullable String id,
            @Nullable String title,
            @Nullable String description,
            List<String> subjects) {
        return GradeBookRows.row(
                "id",
                GradeBookRows.id(id),
                "kind",
                kind,
                "title",
                title,
                "description",
                description,
                "subjects",
                subjects.stream().map(rows::subject).toList(),
                "groups",
                groups.getOrDefault(String.valueOf(id), List.of()));
    }

    private void add(
            @Nullable String project,
            @Nullable String id,
            @Nullable String title,
            @Nullable String comment,
            List<EnseignantDiscipline> teachers) {
        groups.computeIfAbsent(String.valueOf(project), unused -> new ArrayList<>())
                .add(GradeBookRows.row(
                        "id",
                        GradeBookRows.id(id),
                        "title",
                        title,
                        "comment",
                        comment,
                        "teachers",
                        teachers.stream()
                                .map(one -> GradeBookRows.row(
                                        "teacher",
                                        GradeBookRows.teacher(Objects.requireNonNull(one.enseignantRef)),
                                        "subject",
                                        rows.subject(Objects.requireNonNull(one.disciplineRef))))
                                .toList()));
    }
}
