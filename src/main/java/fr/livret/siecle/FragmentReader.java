package fr.livret.siecle;

import fr.livret.xml.SecureXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a file row by row: memory holds one row. */
final class FragmentReader {

    private final XMLStreamReader stream;
    private final Map<String, Consumer<Fragment>> rows;
    private final Set<String> sections = new HashSet<>();
    private int padded;

    private FragmentReader(XMLStreamReader stream, Map<String, Consumer<Fragment>> rows) {
        this.stream = stream;
        this.rows = rows;
    }

    /**
     * Hands over every row.
     *
     * @param rows by path below the root, such as {@code DONNEES/ELEVES/ELEVE}
     */
    static Reading read(InputStream in, Map<String, Consumer<Fragment>> rows) throws IOException {
        XMLStreamReader stream = SecureXml.open(in);
        FragmentReader reader = new FragmentReader(stream, rows);
        try {
            reader.document();
        } catch (XMLStreamException e) {
            throw SecureXml.fault(e);
        }
        return new Reading(reader.sections, reader.padded);
    }

    private void document() throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        while (stream.hasNext()) {
            int event = stream.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String here = path.isEmpty() ? stream.getLocalName() : path.peek() + "/" + stream.getLocalName();
                Consumer<Fragment> row = rows.get(here);
                if (row != null) {
                    row.accept(fragment());
                } else {
                    sections.add(here);
                    path.push(here);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && !path.isEmpty()) {
                path.pop();
            }
        }
    }

    private Fragment fragment() throws XMLStreamException {
        Fragment fragment =
                new Fragment(stream.getLocalName(), stream.getLocation().getLineNumber());
        for (int i = 0; i < stream.getAttributeCount(); i++) {
            fragment.attribute(stream.getAttributeLocalName(i), stream.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        boolean leaf = true;
        while (stream.next() != XMLStreamConstants.END_ELEMENT) {
            if (stream.getEventType() == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                fragment.child(fragment());
            } else if (stream.hasText() && stream.getEventType() != XMLStreamConstants.COMMENT) {
                text.append(stream.getText());
            }
        }
        String content = text.toString();
        if (leaf && !content.isBlank() && !content.equals(content.strip())) {
            padded++;
        }
        fragment.text(content);
        return fragment;
    }

    /**
     * What was met on the way.
     *
     * @param sections paths of the elements around the rows
     * @param padded values that had blanks around them, which do not belong to them
     */
    record Reading(Set<String> sections, int padded) {}
}
