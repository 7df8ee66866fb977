package fr.livret.lsu;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What a schema says about each element name: children, attributes, limits. */
record SchemaVocabulary(Map<String, ElementFacts> elements) {

    private static final ElementFacts UNKNOWN =
            new ElementFacts(Set.of(), Set.of(), Map.of(), Set.of(), ValueFacts.UNBOUNDED, false);

    SchemaVocabulary {
        elements = Map.copyOf(elements);
    }

    boolean knows(String element) {
        return elements.containsKey(element);
    }

    /** The facts of an element; an unknown one has no child and no attribute. */
    ElementFacts element(String element) {
        return elements.getOrDefault(element, UNKNOWN);
    }

    /** Whether some element of the schema has this attribute. */
    boolean knowsAttribute(String attribute) {
        return elements.values().stream().anyMatch(facts -> facts.attributes().containsKey(attribute));
    }

    /**
     * Facts of one element; {@code repeatable} holds those of its children that may occur more than once, {@code optional}
     * those of its attributes that it may do without.
     */
    record ElementFacts(
            Set<String> children,
            Set<String> repeatable,
            Map<String, ValueFacts> attributes,
            Set<String> optional,
            ValueFacts text,
            boolean holdsText) {

        /** An element that only groups others: no attribute, no text. The format never lets it be empty. */
        boolean isContainer() {
            return attributes.isEmpty() && !holdsText && !children.isEmpty();
        }

        ValueFacts attribute(String name) {
            return attributes.getOrDefault(name, ValueFacts.UNBOUNDED);
        }
    }

    /** Facts of a text or attribute value; {@code maxLength} is negative when there is no limit. */
    record ValueFacts(int maxLength, boolean references) {
        static final ValueFacts UNBOUNDED = new ValueFacts(-1, false);

        OptionalInt limit() {
            return maxLength < 0 ? OptionalInt.empty() : OptionalInt.of(maxLength);
        }
    }
}
