package fr.livret.reportcard;

import fr.livret.reportcard.Project.GroupTeacher;
import fr.livret.reportcard.Project.SubjectRef;
import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as callers write it; what is left out is removed, a group on which a report card depends never. */
record ProjectInput(
        @Nullable UUID id,
        @NotNull Project.Kind kind,
        @Nullable String title,
        @Nullable String theme,
        @Nullable String themeLabel,
        @Nullable String description,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Subject> subjects,
        @Size(max = MANY) @Nullable List<@NotNull @Valid Group> groups) {

    private static final int MANY = 100;
    private static final int THEME = 50;
    private static final int THEME_LABEL = 100;

    /** A subject, under the election modality by which LSU tells it from another. */
    record Subject(
            @NotNull String subject,
            @Pattern(regexp = "[A-Z]") @Nullable String modality) {

        SubjectRef toRef() {
            return new SubjectRef(subject, modality);
        }
    }

    /** Who teaches which subject in a group. */
    record Teaching(@NotNull String teacher, @NotNull @Valid Subject subject) {}

    /** A group that follows the project. */
    record Group(
            @NotNull UUID id,
            @Nullable String title,
            @Nullable String comment,
            @Size(max = MANY) @Nullable List<@NotNull @Valid Teaching> teachers) {

        private ProjectView.Group read(EntryFaults faults) {
            List<Teaching> said = Lists.copy(teachers);
            faults.once("teachers", said, "", teaching -> teaching);
            return new ProjectView.Group(
                    id,
                    faults.line("title", title, TextLimits.TITLE),
                    faults.text("comment", comment, TextLimits.COMMENT),
                    said.stream()
                            .map(one -> new GroupTeacher(
                                    one.teacher(), one.subject().toRef()))
                            .toList());
        }
    }

    ProjectView read(String of, EntryFaults faults) {
        if (theme != null && kind == Project.Kind.PERSONALISED_SUPPORT) {
            faults.add("theme", "THEME_OF_A_PROJECT");
        }
        if (theme == null && themeLabel != null) {
            faults.add("themeLabel", "LABEL_WITHOUT_THEME");
        }
        List<Subject> said = Lists.copy(subjects);
        faults.once("subjects", said, "subject", subject -> subject);
        return new ProjectView(
                UUID.fromString(of),
                kind,
                faults.line("title", title, TextLimits.TITLE),
                faults.line("theme", theme, THEME),
                faults.line("themeLabel", themeLabel, THEME_LABEL),
                faults.text("description", description, TextLimits.COMMENT),
                said.stream().map(Subject::toRef).toList(),
                groups(faults));
    }

    private List<ProjectView.Group> groups(EntryFaults faults) {
        List<Group> said = Lists.copy(groups);
        faults.once("groups", said, "id", Group::id);
        List<ProjectView.Group> read = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            read.add(said.get(i).read(faults.in("groups", i)));
        }
        read.sort(Comparator.comparing(group -> group.id().toString()));
        return read;
    }
}
