package fr.livret.lsu;

import fr.livret.lsu.Finding.Severity;
import fr.livret.lsu.Finding.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** One parse of a document: each event goes to the schema's validator, then to the own rules. */
final class CheckHandler extends DefaultHandler {
    static final String UNKNOWN_LABEL = "UNKNOWN_LABEL";

    private final SchemaCatalog catalog;
    private final FindingCollector findings;
    private final FindingTexts texts;
    private final DocumentIndex index = new DocumentIndex();
    private final Map<String, String> earlyPrefixes = new LinkedHashMap<>();
    private @Nullable Locator locator;
    private @Nullable Judges judges;
    private @Nullable CheckedElement current;

    CheckHandler(SchemaCatalog catalog, FindingCollector findings, FindingTexts texts) {
        this.catalog = catalog;
        this.findings = findings;
        this.texts = texts;
    }

    CheckReport report() {
        Judges done = judges;
        return findings.report(done == null ? "" : done.label, done == null ? null : done.schema);
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (judges == null) {
            earlyPrefixes.put(prefix, uri);
        } else if (judges.validator != null) {
            judges.validator.startPrefixMapping(prefix, uri);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        if (judges != null && judges.validator != null) {
            judges.validator.endPrefixMapping(prefix);
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        int line = locator == null ? 0 : Math.max(0, locator.getLineNumber());
        int column = locator == null ? 0 : Math.max(0, locator.getColumnNumber());
        String name = LsuFormat.NAMESPACE.equals(uri) ? localName : "{}" + localName;
        CheckedElement element = new CheckedElement(name, current, attributes, index, line, column);
        Judges now = judges;
        if (now == null) {
            now = begin(element);
        }
        current = element;
        index.declare(name, element);
        findings.count(name);
        if (now.validator != null && now.faults != null && now.references != null) {
            int faults = now.faults.count();
            Attributes shown = now.references.of(name, attributes);
            now.validator.startElement(uri, localName, qName, shown);
            now.faults.flush();
            if (now.faults.count() == faults) {
                now.references.accept(name, shown);
            }
        }
        now.rules.start(element);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (current != null && judges != null) {
            current.append(characters, start, length);
            if (judges.validator != null) {
                judges.validator.characters(characters, start, length);
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        CheckedElement element = current;
        Judges now = judges;
        if (element == null || now == null) {
            return;
        }
        if (now.validator != null && now.faults != null) {
            now.validator.endElement(uri, localName, qName);
            now.faults.flush();
        }
        now.rules.end(element);
        if (element.parent == null) {
            endRoot(now, element);
        }
        current = element.parent;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void endRoot(Judges now, CheckedElement root) throws SAXException {
        if (now.validator != null) {
            now.validator.endDocument();
        }
        now.rules.endDocument();
        SchemaFaults faults = now.faults;
        if (faults != null) {
            faults.flush();
            if (faults.saidMissingReferences() && !now.rules.toldMissingReferences()) {
                faults.tell(ReferenceRule.MISSING, root);
            }
        }
    }

    private Judges begin(CheckedElement root) throws SAXException {
        if (!LsuFormat.ROOT.equals(root.name)) {
            throw new LsuFileException(
                    LsuFileException.Reason.NOT_AN_LSU_FILE,
                    root.line,
                    "The root is not " + LsuFormat.ROOT + " in namespace " + LsuFormat.NAMESPACE);
        }
        String label = root.stripped(LsuFormat.LABEL_ATTRIBUTE);
        SchemaDescription schema = catalog.find(label).orElse(null);
        ValidatorHandler validator = null;
        SchemaFaults faults = null;
        SparedReferences references = null;
        if (schema == null) {
            findings.schemaRefuses();
            findings.add(UNKNOWN_LABEL, Severity.ERROR, Source.OWN_RULE, root, texts.of(UNKNOWN_LABEL));
        } else {
            faults = new SchemaFaults(schema, findings, texts, () -> current);
            validator = validator(schema, faults);
            references = new SparedReferences(schema.vocabulary());
        }
        SchemaDescription limits = schema == null ? catalog.builtInDescription() : schema;
        OwnRules rules = new OwnRules(new Verdicts(findings, texts, index, schema), limits);
        Judges begun = new Judges(label, schema, validator, faults, references, rules);
        judges = begun;
        return begun;
    }

    private ValidatorHandler validator(SchemaDescription schema, SchemaFaults faults) throws SAXException {
        ValidatorHandler validator = schema.schema().newValidatorHandler();
        validator.setErrorHandler(faults);
        if (locator != null) {
            validator.setDocumentLocator(locator);
        }
        validator.startDocument();
        for (Map.Entry<String, String> prefix : earlyPrefixes.entrySet()) {
            validator.startPrefixMapping(prefix.getKey(), prefix.getValue());
        }
        return validator;
    }

    /** Who judges the document, known once its root is. */
    private record Judges(
            String label,
            @Nullable SchemaDescription schema,
            @Nullable ValidatorHandler validator,
            @Nullable SchemaFaults faults,
            @Nullable SparedReferences references,
            OwnRules rules) {}
}
