package fr.livret.lsu;

import fr.livret.lsu.DocumentIndex.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An interdisciplinary project has a theme of the nomenclature or of the school, and at least two different subjects;
 * LSU was seen to refuse the same subject twice (§ 3, § 5).
 */
final class ProjectRule implements OwnRule {
    static final String THEME = "ITP_THEME_UNKNOWN";
    static final String SUBJECTS = "ITP_SUBJECTS";

    private final Set<String> declared = new HashSet<>();
    private final List<CheckedElement> projects = new ArrayList<>();

    @Override
    public Set<String> elements() {
        return Set.of("epi", "epi-thematique");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        if (element.name.equals("epi-thematique")) {
            declared.add(element.stripped("code"));
            return;
        }
        projects.add(element);
    }

    @Override
    public void endDocument(Verdicts verdicts) {
        for (CheckedElement project : projects) {
            String theme = project.stripped("thematique");
            if (!declared.contains(theme)
                    && Nomenclatures.builtIn().find("itp-themes", theme).isEmpty()) {
                verdicts.error(THEME, project, "thematique");
            }
            if (differentSubjects(project, verdicts.index()) < 2) {
                verdicts.error(SUBJECTS, project, "discipline-refs");
            }
        }
    }

    /** Subjects by code, since one subject may be declared for several modalities; by id when not declared. */
    private static int differentSubjects(CheckedElement project, DocumentIndex index) {
        Set<String> subjects = new HashSet<>();
        for (String id : References.ids(project.stripped("discipline-refs"))) {
            Target target = index.find(id);
            String code = target == null ? null : target.subject();
            subjects.add(code == null ? "id " + id : code);
        }
        return subjects.size();
    }
}
