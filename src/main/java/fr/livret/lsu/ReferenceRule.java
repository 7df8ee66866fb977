package fr.livret.lsu;

import fr.livret.lsu.DocumentIndex.Target;
import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reference points to an object of the right kind; and the place of each reference that leads nowhere, which the
 * validator tells only at the end of the document, without saying where it stands.
 */
final class ReferenceRule implements OwnRule {
    static final String KIND = "REFERENCE_KIND";
    static final String MISSING = "cvc-id.1";

    private static final Set<String> ELEMENTS = Set.of(
            "discipline",
            "parcours-commun",
            "vie-scolaire-commun",
            "epi",
            "epi-groupe",
            "acc-perso",
            "acc-perso-groupe",
            "enseignant-discipline",
            "bilan-periodique",
            "bilan-cycle",
            "acquis",
            "competences-numeriques",
            "epi-eleve",
            "acc-perso-eleve");

    private static final String LIVING_LANGUAGE = "id-lv";

    private final List<Waiting> waiting = new ArrayList<>();
    private boolean foundMissing;

    /** Whether some reference led nowhere, once the document has ended. */
    boolean foundMissing() {
        return foundMissing;
    }

    @Override
    public Set<String> elements() {
        return ELEMENTS;
    }

    @Override
    public void start(CheckedElement element, Verdicts verdicts) {
        for (int i = 0; i < element.attributeCount(); i++) {
            String attribute = element.attributeName(i);
            String kind = References.TARGETS.get(attribute);
            if (kind != null || attribute.equals(LIVING_LANGUAGE)) {
                for (String id : References.ids(element.attributeValue(i))) {
                    Target target = verdicts.index().find(id);
                    if (target == null) {
                        waiting.add(new Waiting(element, attribute, kind, id));
                    } else {
                        judge(element, attribute, kind, target, verdicts);
                    }
                }
            }
        }
    }

    private static void judge(
            CheckedElement element, String attribute, @Nullable String kind, Target target, Verdicts verdicts) {
        if (kind != null && !kind.equals(target.kind())) {
            verdicts.error(KIND, element, attribute);
        }
    }

    @Override
    public void endDocument(Verdicts verdicts) {
        for (Waiting reference : waiting) {
            Target target = verdicts.index().find(reference.id);
            if (target != null) {
                judge(reference.element, reference.attribute, reference.kind, target, verdicts);
            } else {
                foundMissing = true;
                FindingTexts texts = verdicts.texts();
                verdicts.findings()
                        .add(
                                MISSING,
                                Severity.ERROR,
                                verdicts.schema() == null ? Source.OWN_RULE : Source.SCHEMA,
                                reference.element,
                                texts.of(MISSING, texts.where(reference.element.name, reference.attribute)));
            }
        }
    }

    /** A reference and the kind of its target, null when any will do. */
    private record Waiting(
            CheckedElement element,
            String attribute,
            @Nullable String kind,
            String id) {}
}
