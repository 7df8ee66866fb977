package fr.livret.reportcard;

import fr.livret.register.Register;
import fr.livret.reportcard.Project.GroupTeacher;
import fr.livret.reportcard.Project.SubjectRef;
import fr.livret.roster.TeacherKeys;
import fr.livret.school.JsonRows;
import fr.livret.web.EntryFaults;
import fr.livret.web.Fault;
import fr.livret.web.InUseProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interdisciplinary projects and the personalised support of a school year by id, with their groups. */
final class ProjectRegister implements Register<ProjectInput, ProjectView> {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String THEMES = "itp-themes";

    private final JsonRows rows;
    private final TeacherKeys teachers;
    private final String school;
    private final int year;

    ProjectRegister(JsonRows rows, TeacherKeys teachers, String school, int year) {
        this.rows = rows;
        this.teachers = teachers;
        this.school = school;
        this.year = year;
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public String scope() {
        return Integer.toString(year);
    }

    @Override
    public @Nullable String namedKey(ProjectInput entry) {
        return entry.id() == null ? null : entry.id().toString();
    }

    @Override
    public boolean isKey(String key) {
        return key.matches(UUID_FORM);
    }

    @Override
    public ProjectView read(String key, ProjectInput entry, EntryFaults faults) {
        return entry.read(key, faults);
    }

    @Override
    public Map<String, ProjectView> find(Collection<String> keys, boolean locked) {
        return rows.find(
                locked ? ProjectSql.FIND + ProjectSql.LOCK : ProjectSql.FIND,
                Map.of("school", school, "year", year, "keys", keys),
                ProjectView.class);
    }

    @Override
    public Map<String, ProjectView> settle(
            Map<String, ProjectView> said, Map<String, ProjectView> known, Function<String, EntryFaults> faults) {
        Set<String> subjects = subjects(said.values());
        Map<String, String> themes = themes();
        Map<String, String> keys = teachers.find(school, teacherKeys(said.values()));
        Map<String, ProjectView> settled = new LinkedHashMap<>();
        said.forEach((id, project) -> {
            EntryFaults ofProject = faults.apply(id);
            for (int i = 0; i < project.subjects().size(); i++) {
                checkSubject(project.subjects().get(i), subjects, ofProject.in("subjects", i));
            }
            settled.put(
                    id,
                    with(project, themeLabel(project, themes, ofProject), groups(project, subjects, keys, ofProject)));
        });
        rows.rows(ProjectSql.TAKEN, Map.of("school", school, "year", year, "rows", said.values()))
                .forEach(row -> faults.apply((String) row[0]).add("id", "TAKEN_ID"));
        return settled;
    }

    @Override
    public void forbid(
            Map<String, ProjectView> changed, Map<String, ProjectView> known, Function<String, EntryFaults> faults) {
        used(changed.keySet()).forEach(group -> {
            ProjectView project = changed.get(group.project());
            if (project != null
                    && project.groups().stream()
                            .noneMatch(kept -> kept.id().toString().equals(group.id()))) {
                faults.apply(group.project()).add("groups", "GROUP_IN_USE");
            }
        });
    }

    @Override
    public void save(Map<String, ProjectView> changed) {
        Map<String, Object> parameters = Map.of("school", school, "rows", changed.values());
        Map<String, Object> ofYear = Map.of("school", school, "year", year, "rows", changed.values());
        rows.execute(ProjectSql.SAVE_THEMES, ofYear);
        rows.execute(ProjectSql.SAVE, ofYear);
        rows.execute(ProjectSql.CLEAR_GROUPS, parameters);
        rows.execute(ProjectSql.SAVE_GROUPS, parameters);
    }

    @Override
    public void erase(String key) {
        if (!used(Set.of(key)).isEmpty()) {
            throw new InUseProblem(List.of(Fault.at("", "GROUP_IN_USE")));
        }
        rows.execute(ProjectSql.ERASE, Map.of("school", school, "key", key));
    }

    private List<UsedGroup> used(Collection<String> projects) {
        return rows.rows(ProjectSql.USED, Map.of("school", school, "year", year, "keys", projects))
                .map(row -> new UsedGroup((String) row[0], (String) row[1]))
                .toList();
    }

    private Set<String> subjects(Collection<ProjectView> projects) {
        Set<String> subjects = new TreeSet<>();
        projects.stream()
                .flatMap(project -> Stream.concat(
                        project.subjects().stream(),
                        project.groups().stream()
                                .flatMap(group -> group.teachers().stream())
                                .map(GroupTeacher::subject)))
                .forEach(subject -> subjects.add(subject.subject()));
        return Set.copyOf(rows.texts(ProjectSql.SUBJECTS, Map.of("school", school, "subjects", subjects)));
    }

    private Map<String, String> themes() {
        return rows.rows(ProjectSql.THEMES, Map.of("school", school, "year", year))
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static List<String> teacherKeys(Collection<ProjectView> projects) {
        return projects.stream()
                .flatMap(project -> project.groups().stream())
                .flatMap(group -> group.teachers().stream())
                .map(GroupTeacher::teacher)
                .distinct()
                .toList();
    }

    /** A theme is of the nomenclature, or is declared with a label, once and for the year. */
    private static @Nullable String themeLabel(ProjectView project, Map<String, String> themes, EntryFaults faults) {
        String theme = project.theme();
        if (theme == null) {
            return null;
        }
        if (KnownCodes.has(THEMES, theme)) {
            if (project.themeLabel() != null) {
                faults.add("themeLabel", "LABEL_OF_THE_NOMENCLATURE");
            }
            return null;
        }
        String label = project.themeLabel() == null ? themes.get(theme) : project.themeLabel();
        if (label == null) {
            faults.add("theme", "UNKNOWN_THEME");
        }
        return label;
    }

    private static void checkSubject(SubjectRef subject, Set<String> subjects, EntryFaults faults) {
        if (!subjects.contains(subject.subject())) {
            faults.add("subject", "UNKNOWN_SUBJECT");
        }
    }

    private static List<ProjectView.Group> groups(
            ProjectView project, Set<String> subjects, Map<String, String> keys, EntryFaults faults) {
        List<ProjectView.Group> settled = new ArrayList<>();
        for (int i = 0; i < project.groups().size(); i++) {
            ProjectView.Group group = project.groups().get(i);
            List<GroupTeacher> teachers = new ArrayList<>();
            for (int j = 0; j < group.teachers().size(); j++) {
                GroupTeacher said = group.teachers().get(j);
                EntryFaults ofTeacher = faults.in("groups", i).in("teachers", j);
                checkSubject(said.subject(), subjects, ofTeacher.in("subject"));
                String key = keys.get(said.teacher());
                if (key == null) {
                    ofTeacher.add("teacher", "UNKNOWN_TEACHER");
                } else {
                    teachers.add(new GroupTeacher(key, said.subject()));
                }
            }
            settled.add(new ProjectView.Group(group.id(), group.title(), group.comment(), teachers));
        }
        return settled;
    }

    private static ProjectView with(ProjectView project, @Nullable String themeLabel, List<ProjectView.Group> groups) {
        return new ProjectView(
                project.id(),
                project.kind(),
                project.title(),
                project.theme(),
                themeLabel,
                project.description(),
                project.subjects(),
                groups);
    }

    private record UsedGroup(String project, String id) {}
}
