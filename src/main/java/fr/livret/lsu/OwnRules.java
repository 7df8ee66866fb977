package fr.livret.lsu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All own rules over one document, each shown only the elements it asked for. */
final class OwnRules {
    private final List<OwnRule> rules;
    private final Map<String, List<OwnRule>> byElement = new HashMap<>();
    private final Verdicts verdicts;
    private final ReferenceRule references = new ReferenceRule();

    /** @param limits whose text limits apply when the verdicts have no schema */
    OwnRules(Verdicts verdicts, SchemaDescription limits) {
        this.verdicts = verdicts;
        this.rules = List.of(
                references,
                new RepeatedReferenceRule(),
                new DuplicateSubjectRule(),
                new ResultRule(),
                new PeriodRule(),
                new SchoolCodeRule(),
                new ProjectRule(),
                new GuardianRule(),
                new TextLengthRule(limits, verdicts.schema() == null),
                new StudentIdentifierRule(),
                new SupportTextRule(),
                new LevelRule(),
                new CommitteeDateRule());
        for (OwnRule rule : rules) {
            rule.elements()
                    .forEach(element -> byElement
                            .computeIfAbsent(element, name -> new ArrayList<>())
                            .add(rule));
        }
    }

    void start(CheckedElement element) {
        for (OwnRule rule : byElement.getOrDefault(element.name, List.of())) {
            rule.start(element, verdicts);
        }
    }

    void end(CheckedElement element) {
        for (OwnRule rule : byElement.getOrDefault(element.name, List.of())) {
            rule.end(element, verdicts);
        }
    }

    void endDocument() {
        rules.forEach(rule -> rule.endDocument(verdicts));
    }

    /** Whether the place of some reference that leads nowhere has been told. */
    boolean toldMissingReferences() {
        return references.foundMissing();
    }
}
