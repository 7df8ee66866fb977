package fr.livret.lsu;

import java.util.Set;

/**
 * A result is an average or a status, never both; a line with neither, and without positioning, says nothing about the
 * student. The schema allows all (§ 3, consequence 5).
 */
final class ResultRule implements OwnRule {
    static final String BOTH = "AVERAGE_AND_STATUS";
    static final String NEITHER = "NO_RESULT";

    @Override
    public Set<String> elements() {
        return Set.of("acquis");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        boolean average = element.has("moyenne-eleve");
        boolean status = element.has("statut-evaluation-eleve");
        if (average && status) {
            verdicts.error(BOTH, element, "moyenne-eleve");
        }
        if (element.has("moyenne-structure") && element.has("statut-evaluation-structure")) {
            verdicts.error(BOTH, element, "moyenne-structure");
        }
        if (!average && !status && !element.has("positionnement")) {
            verdicts.warning(NEITHER, element, null);
        }
    }
}
