package fr.livret.lsu;

import fr.livret.lsu.SchemaVocabulary.ElementFacts;
import fr.livret.lsu.SchemaVocabulary.ValueFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Walks an XSD from its root element and gathers the facts of every element it can reach. */
final class VocabularyBuilder {
    private final SchemaSource source;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Set<Element> visited = new HashSet<>();

    private VocabularyBuilder(SchemaSource source) {
        this.source = source;
    }

    static SchemaVocabulary build(SchemaSource source) {
        VocabularyBuilder builder = new VocabularyBuilder(source);
        source.named("element", LsuFormat.ROOT).ifPresent(builder::element);
        Map<String, ElementFacts> facts = new HashMap<>();
        builder.drafts.forEach((name, draft) -> facts.put(name, draft.facts()));
        return new SchemaVocabulary(facts);
    }

    /** Labels that the root's version attribute accepts, in the order of the file. */
    static List<String> labels(SchemaSource source) {
        return source.descendants("attribute").stream()
                .filter(attribute -> LsuFormat.LABEL_ATTRIBUTE.equals(attribute.getAttribute("name")))
                .findFirst()
                .map(attribute -> labels(source, attribute))
                .orElse(List.of());
    }

    private static List<String> labels(SchemaSource source, Element attribute) {
        if (attribute.hasAttribute("fixed")) {
            return List.of(attribute.getAttribute("fixed"));
        }
        Optional<Element> type = source.named("simpleType", attribute.getAttribute("type"))
                .or(() ->
                        SchemaSource.children(attribute, "simpleType").stream().findFirst());
        return type.stream()
                .flatMap(found -> SchemaSource.children(found, "restriction").stream())
                .flatMap(restriction -> SchemaSource.children(restriction, "enumeration").stream())
                .map(value -> value.getAttribute("value"))
                .sorted(LsuFormat.BY_VERSION)
                .toList();
    }

    private void element(Element element) {
        Draft draft = drafts.computeIfAbsent(element.getAttribute("name"), name -> new Draft());
        if (!visited.add(element)) {
            return;
        }
        String type = element.getAttribute("type");
        if (!type.isEmpty()) {
            type(type, draft);
        }
        content(element, draft, false);
        SchemaSource.children(element, "simpleType").forEach(inline -> text(simple(inline), draft));
    }

    private void type(String type, Draft draft) {
        Optional<Element> complex = source.named("complexType", type);
        if (complex.isPresent()) {
            content(complex.get(), draft, false);
        } else {
            text(named(type), draft);
        }
    }

    private void text(ValueFacts facts, Draft draft) {
        draft.holdsText = true;
        draft.text = facts;
    }

    private void content(Element node, Draft draft, boolean repeated) {
        for (Element child : SchemaSource.children(node)) {
            boolean many = repeated || repeats(child);
            switch (child.getLocalName()) {
                case "element" -> child(child, draft, many);
                case "attribute" -> attribute(child, draft);
                case "group", "attributeGroup" ->
                    source.named(child.getLocalName(), child.getAttribute("ref"))
                            .ifPresent(group -> content(group, draft, many));
                case "extension", "restriction" -> {
                    type(child.getAttribute("base"), draft);
                    content(child, draft, many);
                }
                case "complexType", "complexContent", "simpleContent", "sequence", "choice", "all" ->
                    content(child, draft, many);
                default -> {}
            }
        }
    }

    private void child(Element declaration, Draft parent, boolean repeated) {
        Element target = declaration.hasAttribute("ref")
                ? source.named("element", declaration.getAttribute("ref")).orElse(declaration)
                : declaration;
        String name = target.getAttribute("name");
        parent.children.add(name);
        if (repeated) {
            parent.repeatable.add(name);
        }
        element(target);
    }

    private static boolean repeats(Element particle) {
        String most = particle.getAttribute("maxOccurs");
        return !most.isEmpty() && !most.equals("1") && !most.equals("0");
    }

    private void attribute(Element attribute, Draft draft) {
        String name = attribute.getAttribute("name");
        draft.attributes.put(name, value(attribute));
        if (attribute.getAttribute("use").equals("required")) {
            draft.required.add(name);
        }
    }

    private ValueFacts value(Element attribute) {
        String type = attribute.getAttribute("type");
        return type.isEmpty()
                ? SchemaSource.children(attribute, "simpleType").stream()
                        .findFirst()
                        .map(this::simple)
                        .orElse(ValueFacts.UNBOUNDED)
                : named(type);
    }

    private ValueFacts named(String type) {
        return source.named("simpleType", type)
                .map(this::simple)
                .orElse(new ValueFacts(-1, SchemaSource.localName(type).equals("IDREFS")));
    }

    private ValueFacts simple(Element simpleType) {
        int limit = -1;
        boolean references =
                SchemaSource.children(simpleType, "list").stream().anyMatch(VocabularyBuilder::ofReferences);
        for (Element restriction : SchemaSource.children(simpleType, "restriction")) {
            ValueFacts base = SchemaSource.children(restriction, "simpleType").stream()
                    .findFirst()
                    .map(this::simple)
                    .orElseGet(() -> named(restriction.getAttribute("base")));
            references = base.references();
            limit = base.maxLength();
            for (String facet : List.of("maxLength", "length")) {
                for (Element bound : SchemaSource.children(restriction, facet)) {
                    limit = Integer.parseInt(bound.getAttribute("value"));
                }
            }
        }
        return new ValueFacts(limit, references);
    }

    private static boolean ofReferences(Element list) {
        Stream<String> inline = SchemaSource.children(list, "simpleType").stream()
                .flatMap(type -> SchemaSource.children(type, "restriction").stream())
                .map(restriction -> restriction.getAttribute("base"));
        return Stream.concat(Stream.of(list.getAttribute("itemType")), inline)
                .anyMatch(type -> SchemaSource.localName(type).equals("IDREF"));
    }

    /** Facts being gathered; elements of one name are merged. */
    private static final class Draft {
        private final Set<String> children = new HashSet<>();
        private final Set<String> repeatable = new HashSet<>();
        private final Map<String, ValueFacts> attributes = new HashMap<>();
        private final Set<String> required = new HashSet<>();
        private ValueFacts text = ValueFacts.UNBOUNDED;
        private boolean holdsText;

        ElementFacts facts() {
            Set<String> optional = new HashSet<>(attributes.keySet());
            optional.removeAll(required);
            return new ElementFacts(
                    Set.copyOf(children),
                    Set.copyOf(repeatable),
                    Map.copyOf(attributes),
                    Set.copyOf(optional),
                    text,
                    holdsText);
        }
    }
}
