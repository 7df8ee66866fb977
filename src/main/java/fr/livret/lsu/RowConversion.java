package fr.livret.lsu;

import fr.livret.lsu.DocumentIndex.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the attributes of one element become, and whether its row can be kept. */
final class RowConversion {
    /** Attributes without which a row cannot be told from another, or tells nothing. */
    private static final Map<String, List<String>> IDENTITY = Map.ofEntries(
            Map.entry("responsable-etab", List.of("id", "libelle")),
            Map.entry("eleve", List.of("id", "id-be")),
            Map.entry("periode", List.of("id", "millesime", "indice", "nb-periodes")),
            Map.entry("discipline", List.of("id", "code")),
            Map.entry("enseignant", List.of("id", "type", "id-sts")),
            Map.entry("element-programme", List.of("id", "libelle")),
            Map.entry("competences-numeriques-commun", List.of("id", "code-structure", "type-structure")),
            Map.entry("parcours-commun", List.of("periode-ref", "code-division")),
            Map.entry("parcours", List.of("code")),
            Map.entry("vie-scolaire-commun", List.of("periode-ref", "code-division")),
            Map.entry("epi-thematique", List.of("code", "libelle")),
            Map.entry("epi", List.of("id")),
            Map.entry("epi-groupe", List.of("id", "epi-ref")),
            Map.entry("enseignant-discipline", List.of("enseignant-ref", "discipline-ref")),
            Map.entry("acc-perso", List.of("id")),
            Map.entry("acc-perso-groupe", List.of("id", "acc-perso-ref")),
            Map.entry("bilan-periodique", List.of("eleve-ref", "periode-ref")),
            Map.entry("acquis", List.of("discipline-ref")),
            Map.entry("competence-num", List.of("code", "niveau")),
            Map.entry("epi-eleve", List.of("epi-groupe-ref")),
            Map.entry("acc-perso-eleve", List.of("acc-perso-groupe-ref")),
            Map.entry("modalite-accompagnement", List.of("code")),
            Map.entry("domaine", List.of("code", "positionnement")),
            Map.entry("bilan-cycle", List.of("eleve-ref", "cycle", "millesime")),
            Map.entry("enseignement-complement", List.of("code")),
            Map.entry("langue-culture-regionale", List.of("code")));

    private static final Set<String> REPORTS = Set.of("bilan-periodique", "bilan-cycle");

    private final SchemaVocabulary vocabulary;
    private final DocumentIndex index;
    private final AverageConversion averages;

    RowConversion(SchemaVocabulary vocabulary, DocumentIndex index, AverageConversion averages) {
        this.vocabulary = vocabulary;
        this.index = index;
        this.averages = averages;
    }

    /** Converts the attributes in place; false when the row is refused, which has then been reported. */
    boolean convert(String element, Map<String, String> attributes, Reports reports) {
        if (element.equals("acquis")) {
            averages.convert(attributes, reports);
        }
        dropUnknown(element, attributes, reports);
        for (String attribute : List.copyOf(attributes.keySet())) {
            convertValue(element, attribute, attributes, reports);
        }
        return isIdentified(element, attributes, reports) && isDeclaredOnce(element, attributes, reports);
    }

    private void dropUnknown(String element, Map<String, String> attributes, Reports reports) {
        Set<String> known = vocabulary.element(element).attributes().keySet();
        for (String attribute : List.copyOf(attributes.keySet())) {
            if (!known.contains(attribute)) {
                String value = attributes.remove(attribute);
                boolean lockDate = attribute.equals("date-verrou") && REPORTS.contains(element);
                reports.converted(
                        lockDate ? ConversionRule.LOCK_DATE_DROPPED : ConversionRule.UNKNOWN_ATTRIBUTE,
                        lockDate ? attribute + ": " + value : element + "/@" + attribute);
            }
        }
    }

    private void convertValue(String element, String attribute, Map<String, String> attributes, Reports reports) {
        String value = attributes.getOrDefault(attribute, "");
        if (References.LISTS.contains(attribute)) {
            attributes.put(attribute, resolved(element, attribute, value, reports));
        } else if (References.TARGETS.containsKey(attribute)) {
            keepReference(element, attribute, attributes, reports);
        } else if (attribute.equals("id")) {
            attributes.put(attribute, value.strip());
        } else if (LexicalRules.applies(element, attribute)) {
            keepReadable(element, attribute, attributes, reports);
        } else if (value.indexOf('\r') >= 0) {
            attributes.put(attribute, LineFeeds.normalise(value));
            reports.converted(ConversionRule.CARRIAGE_RETURN, element + "/@" + attribute);
        }
    }

    private void keepReadable(String element, String attribute, Map<String, String> attributes, Reports reports) {
        String value = attributes.getOrDefault(attribute, "").strip();
        if (!LexicalRules.isReadable(element, attribute, value)) {
            attributes.remove(attribute);
            reports.refusedValue(element, attribute, RefusedRow.Reason.UNREADABLE_VALUE);
            return;
        }
        String kept = attribute.startsWith("date-") ? LexicalRules.withoutZone(value) : value;
        if (!kept.equals(value)) {
            reports.converted(ConversionRule.DATE_ZONE_DROPPED, attribute + ": " + value + " → " + kept);
        }
        attributes.put(attribute, kept);
    }

    private void keepReference(String element, String attribute, Map<String, String> attributes, Reports reports) {
        String id = attributes.getOrDefault(attribute, "").strip();
        if (points(attribute, id)) {
            attributes.put(attribute, id);
            return;
        }
        attributes.remove(attribute);
        if (!IDENTITY.getOrDefault(element, List.of()).contains(attribute)) {
            reports.refusedValue(element, attribute, RefusedRow.Reason.UNRESOLVED_REFERENCE);
        } else {
            attributes.put(attribute, "");
        }
    }

    private String resolved(String element, String attribute, String value, Reports reports) {
        List<String> kept = new ArrayList<>();
        for (String id : References.ids(value)) {
            if (points(attribute, id)) {
                kept.add(id);
            } else {
                reports.refusedValue(element, attribute, RefusedRow.Reason.UNRESOLVED_REFERENCE);
            }
        }
        return String.join(" ", kept);
    }

    private boolean points(String attribute, String id) {
        Target target = index.find(id);
        return target != null && target.kind().equals(References.TARGETS.get(attribute));
    }

    private boolean isIdentified(String element, Map<String, String> attributes, Reports reports) {
        for (String attribute : IDENTITY.getOrDefault(element, List.of())) {
            String value = attributes.get(attribute);
            if (value == null || value.isBlank()) {
                reports.refusedRow(element, reason(attribute, value), attribute);
                return false;
            }
        }
        return true;
    }

    /** A reference that was there but led nowhere has been left blank by {@link #keepReference}. */
    private static RefusedRow.Reason reason(String attribute, @Nullable String value) {
        return value != null && References.TARGETS.containsKey(attribute)
                ? RefusedRow.Reason.UNRESOLVED_REFERENCE
                : RefusedRow.Reason.MISSING_IDENTITY;
    }

    private boolean isDeclaredOnce(String element, Map<String, String> attributes, Reports reports) {
        if (index.declare(element, attributes::get)) {
            return true;
        }
        reports.refusedRow(element, RefusedRow.Reason.DUPLICATE_ID, "id");
        return false;
    }
}
