package fr.livret.lsu;

import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns the validator's messages into findings. Only names that the format has are taken from a message: the rest of it
 * may quote the pupil's data. A bad value gives two messages, what is wrong then where; they become one finding.
 */
final class SchemaFaults implements ErrorHandler {
    private static final String BAD_ATTRIBUTE = "cvc-attribute.3";
    private static final String MISSING_ATTRIBUTE = "cvc-complex-type.4";
    private static final String FOREIGN_ATTRIBUTE = "cvc-complex-type.3.2.2";
    private static final Set<String> PLACES = Set.of(BAD_ATTRIBUTE, "cvc-type.3.1.3", "cvc-complex-type.2.2");
    private static final String PATTERN = "cvc-pattern-valid";
    private static final String MAX_LENGTH = "cvc-maxLength-valid";

    private final SchemaDescription schema;
    private final FindingCollector findings;
    private final FindingTexts texts;
    private final Supplier<@Nullable CheckedElement> current;
    private @Nullable String heldRule;
    private boolean missingReferences;
    private int count;

    SchemaFaults(
            SchemaDescription schema,
            FindingCollector findings,
            FindingTexts texts,
            Supplier<@Nullable CheckedElement> current) {
        this.schema = schema;
        this.findings = findings;
        this.texts = texts;
        this.current = current;
    }

    /** Whether the validator said that a reference leads nowhere; it does not say where. */
    boolean saidMissingReferences() {
        return missingReferences;
    }

    /** How many messages the validator has given so far. */
    int count() {
        return count;
    }

    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void fatalError(SAXParseException exception) {
        error(exception);
    }

    @Override
    public void error(SAXParseException exception) {
        count++;
        findings.schemaRefuses();
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        String rule = MessageNames.rule(message);
        CheckedElement element = current.get();
        if (rule.equals(ReferenceRule.MISSING)) {
            missingReferences = true;
        } else if (element != null && PLACES.contains(rule)) {
            String held = heldRule == null ? rule : heldRule;
            heldRule = null;
            tell(element, held, attribute(rule, element, message), "");
        } else if (isValueRule(rule)) {
            flush();
            heldRule = rule;
        } else if (element != null) {
            flush();
            String expected = texts.anyOf(MessageNames.expected(message, schema));
            tell(element, rule, attribute(rule, element, message), expected);
        }
    }

    /** Tells what was held, once the validator has said all about an event. */
    void flush() {
        CheckedElement element = current.get();
        if (heldRule != null && element != null) {
            String rule = heldRule;
            heldRule = null;
            tell(element, rule, null, "");
        }
    }

    /** Tells a fault of the document as a whole. */
    void tell(String rule, CheckedElement element) {
        tell(element, rule, null, "");
    }

    private void tell(CheckedElement element, String rule, @Nullable String attribute, String expected) {
        String name = known(element.name);
        OptionalInt limit = attribute == null ? schema.maxLength(name) : schema.maxLength(name, attribute);
        String stated = rule.equals(PATTERN) && isOver(limit, element, attribute) ? MAX_LENGTH : rule;
        String bound = limit.isPresent() ? Integer.toString(limit.getAsInt()) : "";
        String parent = element.parent == null ? "" : texts.where(known(element.parent.name), null);
        String detail = texts.of(stated, texts.where(name, attribute), bound, expected, parent);
        findings.add(stated, Severity.ERROR, Source.SCHEMA, element, detail);
    }

    /** A text far over its limit fails the bounded non-blank pattern before its length is looked at. */
    private static boolean isOver(OptionalInt limit, CheckedElement element, @Nullable String attribute) {
        String value = attribute == null ? null : element.get(attribute);
        int length = value == null ? element.textLength() : value.length();
        return limit.isPresent() && length > limit.getAsInt();
    }

    private String known(String element) {
        return schema.allows(element) ? element : texts.unknownName();
    }

    private static boolean isValueRule(String rule) {
        return rule.startsWith("cvc-datatype-valid") || rule.endsWith("-valid") || rule.equals("cvc-id.2");
    }

    private @Nullable String attribute(String rule, CheckedElement element, String message) {
        Collection<String> candidates = switch (rule) {
            case BAD_ATTRIBUTE, FOREIGN_ATTRIBUTE -> element.attributeNames();
            case MISSING_ATTRIBUTE ->
                schema.vocabulary().element(element.name).attributes().keySet();
            default -> Set.of();
        };
        String found = MessageNames.lastOf(candidates, message);
        return found != null && schema.vocabulary().knowsAttribute(found) ? found : null;
    }
}
