package fr.livret.lsu;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the header of a file, and stops where its data begin. */
final class HeaderPeek {
    private static final Set<String> FIELDS = Set.of("editeur", "application", "appliVersion", "etablissement");

    private HeaderPeek() {}

    static LsuIdentity read(XMLStreamReader stream, String label) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        boolean inHeader = true;
        while (inHeader && stream.hasNext()) {
            int event = stream.next();
            if (event == XMLStreamConstants.START_ELEMENT && FIELDS.contains(stream.getLocalName())) {
                String name = stream.getLocalName();
                fields.putIfAbsent(name, stream.getElementText().strip());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inHeader = stream.getLocalName().equals("entete");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inHeader = !stream.getLocalName().equals("entete");
            }
        }
        return new LsuIdentity(
                label,
                fields.get("etablissement"),
                fields.get("editeur"),
                fields.get("application"),
                fields.get("appliVersion"));
    }
}
