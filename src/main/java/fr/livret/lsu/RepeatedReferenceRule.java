package fr.livret.lsu;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of references names each object once; the schema does not mind (§ 6.2). */
final class RepeatedReferenceRule implements OwnRule {
    static final String CODE = "REPEATED_REFERENCE";

    @Override
    public Set<String> elements() {
        return Set.of("acquis", "bilan-periodique", "bilan-cycle", "epi", "acc-perso", "competences-numeriques");
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        for (int i = 0; i < element.attributeCount(); i++) {
            String attribute = element.attributeName(i);
            if (References.LISTS.contains(attribute)) {
                List<String> ids = References.ids(element.attributeValue(i));
                if (ids.size() > 1 && new HashSet<>(ids).size() < ids.size()) {
                    verdicts.warning(CODE, element, attribute);
                }
            }
        }
    }
}
