package fr.livret.readiness.check;

import fr.livret.reportcard.Project;
import fr.livret.reportcard.Project.GroupTeacher;
import fr.livret.reportcard.Project.SubjectRef;
import fr.livret.roster.Teacher;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a project and one of its groups lack, whoever takes part. */
final class ProjectGaps {

    /** Codes of the nomenclature (lsun-format.md § 5); a school may declare others. */
    private static final Set<String> THEMES =
            Set.of("EPI_SAN", "EPI_ART", "EPI_EDD", "EPI_ICC", "EPI_LGA", "EPI_LGE", "EPI_PRO", "EPI_STS");

    private static final int DISTINCT_SUBJECTS_OF_A_PROJECT = 2;

    private final SchoolContext school;

    ProjectGaps(SchoolContext school) {
        this.school = school;
    }

    Set<ProjectGap> of(Project project, Project.Group group) {
        boolean interdisciplinary = project.kind() == Project.Kind.INTERDISCIPLINARY_PROJECT;
        Set<ProjectGap> gaps = EnumSet.noneOf(ProjectGap.class);
        addIf(Texts.isBlank(project.title()), ProjectGap.TITLE, gaps);
        addIf(interdisciplinary && !isKnownTheme(project.theme()), ProjectGap.THEME, gaps);
        addIf(!hasSubjects(project, interdisciplinary), ProjectGap.SUBJECTS, gaps);
        addIf(Texts.isBlank(group.title()), ProjectGap.GROUP_TITLE, gaps);
        addIf(!hasTeachers(group.teachers()), ProjectGap.GROUP_TEACHERS, gaps);
        addIf(Texts.isBlank(project.description()), ProjectGap.DESCRIPTION, gaps);
        return gaps;
    }

    private boolean isKnownTheme(@Nullable String theme) {
        return theme != null && (THEMES.contains(theme) || school.themes().containsKey(theme));
    }

    private boolean hasSubjects(Project project, boolean interdisciplinary) {
        List<Discipline> disciplines = project.subjects().stream()
                .map(this::discipline)
                .flatMap(Optional::stream)
                .toList();
        long distinct = disciplines.stream().map(Discipline::code).distinct().count();
        return disciplines.size() == project.subjects().size()
                && distinct >= (interdisciplinary ? DISTINCT_SUBJECTS_OF_A_PROJECT : 1);
    }

    private boolean hasTeachers(List<GroupTeacher> teachers) {
        return !teachers.isEmpty() && teachers.stream().allMatch(this::isDeclarable);
    }

    private boolean isDeclarable(GroupTeacher one) {
        Teacher teacher = find(school.teachers(), one.teacher());
        return teacher != null
                && teacher.hasStsIdentity()
                && discipline(one.subject()).isPresent();
    }

    private Optional<Discipline> discipline(@Nullable SubjectRef ref) {
        SchoolContext.Subject subject = ref == null ? null : find(school.subjects(), ref.subject());
        return ref == null
                        || subject == null
                        || SubjectLabel.inFile(subject.label(), subject.shortLabel())
                                .isEmpty()
                ? Optional.empty()
                : Discipline.of(subject.siecleCode(), ref.modality());
    }

    private static <T> @Nullable T find(Map<String, T> map, @Nullable String key) {
        return key == null ? null : map.get(key);
    }

    private static void addIf(boolean lacking, ProjectGap gap, Set<ProjectGap> gaps) {
        if (lacking) {
            gaps.add(gap);
        }
    }
}
