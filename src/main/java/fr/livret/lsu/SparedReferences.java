package fr.livret.lsu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * What the validator is shown of references. It keeps each one it meets until the end of the document, 60 for a report
 * card, and makes a text of each item of a list; so equal references are made one object, and a list that it has accepted
 * in an element of that name is not shown again, or by its first item where the schema requires the attribute. The
 * verdict is the same, because the whole list was judged where it first stood; memory follows the distinct references
 * instead of the report cards.
 */
final class SparedReferences {
    /** Lists of which one item is a valid value; {@code discipline-refs} of a project has two or more. */
    private static final Set<String> SPARED =
            Set.of("enseignant-refs", "element-programme-refs", "prof-princ-refs", "comp-num-commun-refs");

    /** What stands for an accepted list that is not shown; no attribute has that value. */
    private static final String NOTHING = "\0";

    private final SchemaVocabulary vocabulary;
    private final Map<String, String> distinct = new HashMap<>();

    /** What stands for accepted lists, by element, attribute and whole value. */
    private final Map<String, Map<String, Map<String, String>>> accepted = new HashMap<>();

    SparedReferences(SchemaVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The attributes of an element as the validator is to see them. */
    Attributes of(String element, Attributes attributes) {
        AttributesImpl shown = null;
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            String name = attributes.getLocalName(i);
            if (attributes.getURI(i).isEmpty() && References.TARGETS.containsKey(name)) {
                shown = shown == null ? new AttributesImpl(attributes) : shown;
                String value = shown(element, name, attributes.getValue(i));
                if (value.equals(NOTHING)) {
                    shown.removeAttribute(i);
                } else {
                    shown.setValue(i, value);
                }
            }
        }
        return shown == null ? attributes : shown;
    }

    /** Remembers that the validator had nothing to say of these attributes, which it was shown. */
    void accept(String element, Attributes shown) {
        for (int i = 0; i < shown.getLength(); i++) {
            String name = shown.getLocalName(i);
            if (SPARED.contains(name)) {
                accepted.computeIfAbsent(element, first -> new HashMap<>())
                        .computeIfAbsent(name, first -> new HashMap<>())
                        .computeIfAbsent(shown.getValue(i), list -> substitute(element, name, list));
            }
        }
    }

    private String shown(String element, String name, String value) {
        return SPARED.contains(name)
                ? accepted.getOrDefault(element, Map.of())
                        .getOrDefault(name, Map.of())
                        .getOrDefault(value, value)
                : shared(value);
    }

    private String substitute(String element, String name, String list) {
        return vocabulary.element(element).optional().contains(name)
                ? NOTHING
                : shared(References.ids(list).get(0));
    }

    private String shared(String value) {
        return distinct.computeIfAbsent(value, first -> first);
    }
}
