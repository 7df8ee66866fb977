package fr.livret.readiness.check;

import fr.livret.reportcard.Project;
import fr.livret.reportcard.Project.GroupTeacher;
import fr.livret.reportcard.ReportCardParts;
import fr.livret.reportcard.ReportCardParts.Participation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The student's parts in interdisciplinary projects or in personalised support: what those begun lack, and which go
 * out. One that the file cannot hold as it stands is left out whole.
 */
final class ParticipationCheck implements StudentCheck {

    static final ParticipationCheck PROJECTS =
            new ParticipationCheck(Project.Kind.INTERDISCIPLINARY_PROJECT, ItemCode.INTERDISCIPLINARY_PROJECT);
    static final ParticipationCheck PERSONALISED_SUPPORT =
            new ParticipationCheck(Project.Kind.PERSONALISED_SUPPORT, ItemCode.PERSONALISED_SUPPORT);

    private final Project.Kind kind;
    private final ItemCode code;

    private ParticipationCheck(Project.Kind kind, ItemCode code) {
        this.kind = kind;
        this.code = code;
    }

    @Override
    public List<MissingItem> missing(StudentCase student) {
        return judged(student).stream()
                .flatMap(part -> part.gaps().stream().map(gap -> item(part, gap)))
                .toList();
    }

    List<Participation> goingOut(StudentCase student) {
        return judged(student).stream()
                .filter(part -> part.gaps().stream().noneMatch(ProjectGap::isHoldingBack))
                .map(Judged::participation)
                .toList();
    }

    private List<Judged> judged(StudentCase student) {
        ReportCardParts parts = student.card().parts();
        List<Judged> judged = new ArrayList<>();
        Set<UUID> groups = new HashSet<>();
        for (Participation part :
                kind == Project.Kind.PERSONALISED_SUPPORT ? parts.personalisedSupport() : parts.projects()) {
            judged.add(judge(student.school(), part, !groups.add(part.group())));
        }
        return judged;
    }

    private Judged judge(SchoolContext school, Participation part, boolean repeated) {
        Project.Group group = school.projectGroups().get(part.group());
        Project project = group == null ? null : school.projects().get(group.project());
        if (group == null || project == null || project.kind() != kind) {
            return new Judged(part, group, EnumSet.of(ProjectGap.PROJECT));
        }
        Set<ProjectGap> gaps = new ProjectGaps(school).of(project, group);
        if (Texts.isBlank(group.comment()) && Texts.isBlank(part.comment())) {
            gaps.add(ProjectGap.APPRAISAL);
        }
        if (repeated) {
            gaps.add(ProjectGap.REPEATED);
        }
        return new Judged(part, group, gaps);
    }

    private MissingItem item(Judged part, ProjectGap gap) {
        Project.Group group = part.group();
        List<String> teachers = group == null
                ? List.of()
                : group.teachers().stream()
                        .map(GroupTeacher::teacher)
                        .distinct()
                        .toList();
        UUID project = group == null ? null : group.project();
        return new MissingItem(code, false, null, null, teachers, gap.name(), project);
    }

    private record Judged(Participation participation, Project.@Nullable Group group, Set<ProjectGap> gaps) {}
}
