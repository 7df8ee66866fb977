package fr.livret.reportcard;

import fr.livret.reportcard.Project.GroupTeacher;
import fr.livret.reportcard.Project.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interdisciplinary project or a personalised support of a school year as served.
 *
 * @param themeLabel of a theme that the school declared; none for those of the nomenclature
 * @param groups that follow it, by id
 */
record ProjectView(
        UUID id,
        Project.Kind kind,
        @Nullable String title,
        @Nullable String theme,
        @Nullable String themeLabel,
        @Nullable String description,
        List<SubjectRef> subjects,
        List<Group> groups) {

    ProjectView {
        subjects = List.copyOf(subjects);
        groups = List.copyOf(groups);
    }

    /** A group that follows the project. */
    record Group(UUID id, @Nullable String title, @Nullable String comment, List<GroupTeacher> teachers) {

        Group {
            teachers = List.copyOf(teachers);
        }
    }
}
