package fr.livret.lsu;

import fr.livret.lsu.SchemaVocabulary.ElementFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriterDelegate;
import org.jspecify.annotations.Nullable;

/**
 * What JAXB writes, made fit for a file: no namespace declaration, nothing that the version does not have, no empty
 * container, no blank text element, no empty list of references, line feeds only, legal characters only.
 */
final class FragmentWriter extends StreamWriterDelegate {
    /** Down to this depth every element starts a line, so that the line of a finding means something. */
    private static final int LINES_DOWN_TO = 3;

    private final XMLStreamWriter2 target;
    private final SchemaVocabulary vocabulary;
    private final Map<String, Integer> leftOut;
    private final String parent;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<String> deferred = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int skippedDepth;
    private boolean keepsRootOpen;

    FragmentWriter(XMLStreamWriter2 target, SchemaVocabulary vocabulary, String parent, Map<String, Integer> leftOut) {
        super(target);
        this.target = target;
        this.vocabulary = vocabulary;
        this.parent = parent;
        this.leftOut = leftOut;
    }

    /** Leaves out the end tag of the fragment's root. */
    FragmentWriter keepingRootOpen() {
        keepsRootOpen = true;
        return this;
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespace) throws XMLStreamException {
        writeStartElement(localName);
    }

    @Override
    public void writeStartElement(String namespace, String localName) throws XMLStreamException {
        writeStartElement(localName);
    }

    @Override
    public void writeStartElement(String localName) throws XMLStreamException {
        if (skippedDepth > 0) {
            skippedDepth++;
            return;
        }
        String owner = path.isEmpty() ? parent : path.getFirst();
        if (!vocabulary.element(owner).children().contains(localName)) {
            leftOut.merge(localName, 1, Integer::sum);
            skippedDepth = 1;
            return;
        }
        path.push(localName);
        deferred.addLast(localName);
        ElementFacts facts = vocabulary.element(localName);
        boolean mayVanish =
                facts.isContainer() || (facts.holdsText() && facts.attributes().isEmpty());
        if (!mayVanish || path.size() == 1) {
            start();
        }
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        if (skippedDepth > 0) {
            skippedDepth--;
            return;
        }
        writeText();
        path.pop();
        if (!deferred.isEmpty()) {
            deferred.removeLast();
        } else if (path.isEmpty() && keepsRootOpen) {
            target.writeRaw("\n");
        } else {
            target.writeEndElement();
        }
    }

    @Override
    public void writeAttribute(String prefix, String namespace, String localName, String value)
            throws XMLStreamException {
        writeAttribute(localName, value);
    }

    @Override
    public void writeAttribute(String namespace, String localName, String value) throws XMLStreamException {
        writeAttribute(localName, value);
    }

    @Override
    public void writeAttribute(String localName, String value) throws XMLStreamException {
        if (skippedDepth > 0) {
            return;
        }
        String element = path.getFirst();
        ElementFacts facts = vocabulary.element(element);
        if (!facts.attributes().containsKey(localName)) {
            leftOut.merge(element + "/@" + localName, 1, Integer::sum);
        } else if (!value.isBlank() || !facts.attribute(localName).references()) {
            String legal = IllegalCharacterException.requireLegal(element + "/@" + localName, value);
            target.writeAttribute(localName, LineFeeds.normalise(legal));
        }
    }

    @Override
    public void writeCharacters(String characters) {
        if (skippedDepth == 0) {
            text.append(characters);
        }
    }

    @Override
    public void writeCharacters(char[] characters, int start, int length) {
        if (skippedDepth == 0) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void writeNamespace(@Nullable String prefix, String uri) {}

    @Override
    public void writeDefaultNamespace(String uri) {}

    private void writeText() throws XMLStreamException {
        if (!text.toString().isBlank()) {
            String legal = IllegalCharacterException.requireLegal(path.getFirst(), text.toString());
            start();
            target.writeCharacters(LineFeeds.normalise(legal));
        }
        text.setLength(0);
    }

    /** Writes the start tags that waited for something to hold. */
    private void start() throws XMLStreamException {
        int depth = path.size() - deferred.size();
        while (!deferred.isEmpty()) {
            depth++;
            if (depth <= LINES_DOWN_TO) {
                target.writeRaw("\n");
            }
            target.writeStartElement(deferred.removeFirst());
        }
    }
}
