package fr.livret.lsu;

import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns the validator's messages into findings. Only names that the format has are taken from a message: the rest of it
 * may quote the pupil's data. A bad value gives two messages, what is wrong then where; they become one finding.
 */
final class SchemaFaults implements ErrorHandler {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{1,60}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[Aa]ttribute '([\\w.-]+)'");
    private static final Pattern BAD_ATTRIBUTE = Pattern.compile("of attribute '([\\w.-]+)' on element '[^']*' is not");
    private static final Pattern EXPECTED = Pattern.compile("\"?:([\\w-]+)");
    private static final Set<String> PLACES = Set.of("cvc-attribute.3", "cvc-type.3.1.3", "cvc-complex-type.2.2");
    private static final String PATTERN = "cvc-pattern-valid";
    private static final String MAX_LENGTH = "cvc-maxLength-valid";
    private static final int LONGEST_LIST = 6;

    private final SchemaDescription schema;
    private final FindingCollector findings;
    private final FindingTexts texts;
    private final Supplier<@Nullable CheckedElement> current;
    private @Nullable String heldKey;
    private boolean missingReferences;

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

    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void fatalError(SAXParseException exception) {
        error(exception);
    }

    @Override
    public void error(SAXParseException exception) {
        findings.schemaRefuses();
        String message = exception.getMessage() == null ? "" : exception.getMessage();
        String key = key(message);
        if (key.equals(ReferenceRule.MISSING)) {
            missingReferences = true;
        } else if (PLACES.contains(key)) {
            String rule = heldKey == null ? key : heldKey;
            heldKey = null;
            tell(rule, attribute(BAD_ATTRIBUTE, message), "");
        } else {
            flush();
            if (isValueRule(key)) {
                heldKey = key;
            } else {
                tell(key, attribute(ATTRIBUTE, message), expected(message));
            }
        }
    }

    /** Tells what was held, once the validator has said all about an event. */
    void flush() {
        if (heldKey != null) {
            String rule = heldKey;
            heldKey = null;
            tell(rule, null, "");
        }
    }

    /** Tells a fault of the document as a whole. */
    void tell(String rule, CheckedElement element) {
        findings.add(rule, Severity.ERROR, Source.SCHEMA, element, texts.of(rule, texts.where(element.name, null)));
    }

    private void tell(String rule, @Nullable String attribute, String expected) {
        CheckedElement element = current.get();
        if (element != null) {
            String name = known(element.name);
            OptionalInt limit = attribute == null ? schema.maxLength(name) : schema.maxLength(name, attribute);
            String stated = rule.equals(PATTERN) && isOver(limit, element, attribute) ? MAX_LENGTH : rule;
            String bound = limit.isPresent() ? Integer.toString(limit.getAsInt()) : "";
            String parent = element.parent == null ? "" : texts.where(known(element.parent.name), null);
            String detail = texts.of(stated, texts.where(name, attribute), bound, expected, parent);
            findings.add(stated, Severity.ERROR, Source.SCHEMA, element, detail);
        }
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

    private static boolean isValueRule(String key) {
        return key.startsWith("cvc-datatype-valid") || key.endsWith("-valid") || key.equals("cvc-id.2");
    }

    private static String key(String message) {
        int colon = message.indexOf(':');
        String key = colon < 0 ? "" : message.substring(0, colon);
        return KEY.matcher(key).matches() ? key : "schema";
    }

    private @Nullable String attribute(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found != null && schema.vocabulary().knowsAttribute(found) ? found : null;
    }

    private String expected(String message) {
        int start = message.lastIndexOf('{');
        if (start < 0) {
            return "";
        }
        List<String> names = new ArrayList<>();
        Matcher matcher = EXPECTED.matcher(message.substring(start));
        while (matcher.find() && names.size() < LONGEST_LIST) {
            if (schema.allows(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return texts.anyOf(names);
    }
}
