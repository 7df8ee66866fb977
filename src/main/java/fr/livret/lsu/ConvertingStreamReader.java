package fr.livret.lsu;

import fr.livret.lsu.SchemaVocabulary.ElementFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A stream in the 10.0 form: what JAXB sees has been converted, and what could not be has been reported and skipped. */
final class ConvertingStreamReader extends RewrittenStreamReader {
    private static final String SUPPORT = "modalite-accompagnement";

    private final SchemaVocabulary vocabulary;
    private final DocumentIndex index;
    private final RowConversion rows;
    private final LsuHandler handler;
    private final Deque<Open> open = new ArrayDeque<>();

    ConvertingStreamReader(
            XMLStreamReader source, SchemaVocabulary vocabulary, boolean textAverages, LsuHandler handler) {
        super(source);
        this.vocabulary = vocabulary;
        this.index = new DocumentIndex();
        this.rows = new RowConversion(vocabulary, index, new AverageConversion(textAverages));
        this.handler = handler;
        Reports reports = new Reports(handler, Place.NOWHERE, line());
        Map<String, String> attributes = readAttributes(reports);
        rows.convert(LsuFormat.ROOT, attributes, reports);
        rewriteAttributes(attributes);
        open.push(new Open(LsuFormat.ROOT, Place.NOWHERE, line()));
    }

    /** Line of the current event, from 1. */
    int line() {
        return Math.max(0, getLocation().getLineNumber());
    }

    /** Skips the element whose start tag is the current event, and reports it as out of place. */
    void refuse(String element) throws XMLStreamException {
        reports(Place.NOWHERE).refusedRow(element, RefusedRow.Reason.OUT_OF_PLACE, element);
        skip();
        open.pop();
    }

    @Override
    public int next() throws XMLStreamException {
        while (true) {
            int event = super.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (entersElement()) {
                        return event;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.pop();
                    return event;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isText()) {
                        return event;
                    }
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                default -> {
                    return event;
                }
            }
        }
    }

    private boolean entersElement() throws XMLStreamException {
        Open parent = open.getFirst();
        String name = getLocalName();
        ElementFacts facts = vocabulary.element(parent.name);
        if (!LsuFormat.NAMESPACE.equals(getNamespaceURI()) || !facts.children().contains(name)) {
            reports(parent.place).converted(ConversionRule.UNKNOWN_ELEMENT, parent.name + "/" + name);
            skip();
            return false;
        }
        if (!parent.seen.add(name) && !facts.repeatable().contains(name)) {
            reports(parent.place).refusedRow(name, RefusedRow.Reason.REPEATED_ELEMENT, parent.name + "/" + name);
            skip();
            return false;
        }
        return entersRow(parent, name);
    }

    private boolean entersRow(Open parent, String name) throws XMLStreamException {
        Map<String, String> attributes = readAttributes(reports(parent.place));
        Place place = parent.place.inside(name, attributes::get, index);
        if (name.equals(SUPPORT) && "CTR".equals(attributes.get("code"))) {
            Reports reports = reports(place);
            reports.converted(ConversionRule.SUPPORT_CONTRACT_DROPPED, "CTR: " + skip());
            return false;
        }
        if (!rows.convert(name, attributes, reports(place))) {
            skip();
            return false;
        }
        rewriteAttributes(attributes);
        open.push(new Open(name, place, line()));
        return true;
    }

    /** Attributes by local name, without those that only tell where a schema is. */
    private Map<String, String> readAttributes(Reports reports) {
        Map<String, String> attributes = new LinkedHashMap<>();
        XMLStreamReader source = getParent();
        for (int i = 0; i < source.getAttributeCount(); i++) {
            String namespace = source.getAttributeNamespace(i);
            String name = source.getAttributeLocalName(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(name, source.getAttributeValue(i));
            } else if (!isSchemaLocation(namespace, name)) {
                reports.converted(ConversionRule.UNKNOWN_ATTRIBUTE, source.getLocalName() + "/@" + name);
            }
        }
        return attributes;
    }

    private static boolean isSchemaLocation(String namespace, String name) {
        return namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                && name.toLowerCase(Locale.ROOT).endsWith("schemalocation");
    }

    private boolean isText() {
        Open element = open.peek();
        String text = getParent().getText();
        if (element == null || !vocabulary.element(element.name).holdsText()) {
            if (element != null && !text.isBlank()) {
                new Reports(handler, element.place, element.line)
                        .converted(ConversionRule.STRAY_TEXT, element.name + ": " + text.strip());
            }
            return false;
        }
        @Nullable String normalised = text.indexOf('\r') < 0 ? null : LineFeeds.normalise(text);
        rewriteText(normalised);
        if (normalised != null) {
            new Reports(handler, element.place, element.line).converted(ConversionRule.CARRIAGE_RETURN, element.name);
        }
        return true;
    }

    private Reports reports(Place place) {
        return new Reports(handler, place, line());
    }

    /** Moves to the end tag of the current element; gives the text that was inside. */
    private String skip() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (super.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(getParent().getText());
                default -> {}
            }
        }
        return text.toString().strip();
    }

    /** An element being read, with the names of the children met so far. */
    private static final class Open {
        private final String name;
        private final Place place;
        private final int line;
        private final Set<String> seen = new HashSet<>();

        Open(String name, Place place, int line) {
            this.name = name;
            this.place = place;
            this.line = line;
        }
    }
}
