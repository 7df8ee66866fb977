package fr.livret.lsu;

import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import org.jspecify.annotations.Nullable;

/** What the own rules of one check share: the declarations read so far, the schema, and where to tell their findings. */
record Verdicts(
        FindingCollector findings,
        FindingTexts texts,
        DocumentIndex index,
        @Nullable SchemaDescription schema) {

    void error(String rule, CheckedElement element, @Nullable String attribute) {
        tell(rule, Severity.ERROR, element, attribute);
    }

    void warning(String rule, CheckedElement element, @Nullable String attribute) {
        tell(rule, Severity.WARNING, element, attribute);
    }

    private void tell(String rule, Severity severity, CheckedElement element, @Nullable String attribute) {
        String detail = texts.of(rule, texts.where(element.name, attribute));
        findings.add(rule, severity, Source.OWN_RULE, element, detail);
    }
}
