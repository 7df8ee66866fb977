package fr.livret.reportcard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interdisciplinary project (EPI) or a personalised support (AP).
 *
 * @param title at most 150 UTF-16 units
 * @param theme code of the nomenclature or one the school declared; only of an interdisciplinary project
 * @param description at most 600 UTF-16 units
 */
public record Project(
        UUID id,
        Kind kind,
        @Nullable String title,
        @Nullable String theme,
        @Nullable String description,
        List<SubjectRef> subjects) {

    public Project {
        subjects = Lists.copy(subjects);
    }

    /** What a project is. */
    public enum Kind {
        INTERDISCIPLINARY_PROJECT,
        PERSONALISED_SUPPORT
    }

    /** A subject under an election modality, as LSU's {@code discipline} is. */
    public record SubjectRef(String subject, @Nullable String modality) {}

    /** Who teaches which subject in a group. */
    public record GroupTeacher(String teacher, SubjectRef subject) {}

    /**
     * A group that follows a project.
     *
     * @param title at most 150 UTF-16 units
     * @param comment at most 600 UTF-16 units
     */
    public record Group(
            UUID id,
            UUID project,
            @Nullable String title,
            @Nullable String comment,
            List<GroupTeacher> teachers) {
        public Group {
            teachers = Lists.copy(teachers);
        }
    }
}
