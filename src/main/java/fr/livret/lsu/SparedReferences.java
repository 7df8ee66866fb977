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

    private final SchemaVocabulary vocabulary;
    private final Map<String, String> distinct = new HashMap<>();

    /** The first items of lists, by element, attribute and whole value. */
    private final Map<Lists, Map<String, String>> accepted = new HashMap<>();

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
                show(shown, i, element, name);
            }
        }
        return shown == null ? attributes : shown;
    }

    /** Remembers that the validator had nothing to say of this element's attributes. */
    void accept(String element, Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i);
            if (SPARED.contains(name)) {
                accepted.computeIfAbsent(new Lists(element, name), lists -> new HashMap<>())
                        .computeIfAbsent(
                                attributes.getValue(i),
                                list -> shared(References.ids(list).get(0)));
            }
        }
    }

    private void show(AttributesImpl shown, int index, String element, String name) {
        String value = shown.getValue(index);
        String first = SPARED.contains(name)
                ? accepted.getOrDefault(new Lists(element, name), Map.of()).get(value)
                : shared(value);
        if (SPARED.contains(name)
                && first != null
                && vocabulary.element(element).optional().contains(name)) {
            shown.removeAttribute(index);
        } else if (first != null) {
            shown.setValue(index, first);
        }
    }

    private String shared(String value) {
        return distinct.computeIfAbsent(value, first -> first);
    }

    /** The lists that stand in one attribute of the elements of one name. */
    private record Lists(String element, String attribute) {}
}
