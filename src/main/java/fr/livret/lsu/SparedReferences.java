package fr.livret.lsu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * What the validator is shown of references. It keeps each one it meets until the end of the document, 60 for a report
 * card; so equal references are made one object, and a list that it has accepted before is shown by its first item. The
 * verdict is the same, because the whole list was judged where it first stood; memory follows the distinct references
 * instead of the report cards.
 */
final class SparedReferences {
    /** Lists of which one item is a valid value; {@code discipline-refs} of a project has two or more. */
    private static final Set<String> SHORTENED =
            Set.of("enseignant-refs", "element-programme-refs", "prof-princ-refs", "comp-num-commun-refs");

    private final Map<String, String> distinct = new HashMap<>();

    /** The first items of lists, by name and whole value. */
    private final Map<String, Map<String, String>> accepted = new HashMap<>();

    /** The attributes of an element as the validator is to see them. */
    Attributes of(Attributes attributes) {
        AttributesImpl shown = null;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i);
            if (References.TARGETS.containsKey(name)) {
                shown = shown == null ? new AttributesImpl(attributes) : shown;
                shown.setValue(i, reference(name, attributes.getValue(i)));
            }
        }
        return shown == null ? attributes : shown;
    }

    /** Remembers that the validator had nothing to say of these attributes. */
    void accept(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getLocalName(i);
            if (SHORTENED.contains(name)) {
                accepted.computeIfAbsent(name, key -> new HashMap<>())
                        .computeIfAbsent(
                                attributes.getValue(i),
                                list -> shared(References.ids(list).get(0)));
            }
        }
    }

    private String reference(String name, String value) {
        if (!SHORTENED.contains(name)) {
            return shared(value);
        }
        String first = accepted.getOrDefault(name, Map.of()).get(value);
        return first == null ? value : first;
    }

    private String shared(String value) {
        return distinct.computeIfAbsent(value, first -> first);
    }
}
