package fr.livret.lsu;

import fr.livret.xml.SecureXml;
import fr.livret.xml.XmlFault;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens LSU files, and says of a document at fault what is wrong with it as an LSU file. */
final class SecureStreams {

    private SecureStreams() {}

    /** A reader placed on the root start tag of an LSU file. */
    static XMLStreamReader openLsu(InputStream in) throws IOException {
        XMLStreamReader reader;
        try {
            reader = SecureXml.open(in);
        } catch (XmlFault e) {
            throw refusal(e);
        }
        if (!LsuFormat.ROOT.equals(reader.getLocalName()) || !LsuFormat.NAMESPACE.equals(reader.getNamespaceURI())) {
            throw new LsuFileException(
                    LsuFileException.Reason.NOT_AN_LSU_FILE,
                    reader.getLocation().getLineNumber(),
                    "The root is not " + LsuFormat.ROOT + " in namespace " + LsuFormat.NAMESPACE);
        }
        return reader;
    }

    /** What to throw for a parser's exception: I/O errors stay such, anything else is a document at fault. */
    static LsuFileException failure(XMLStreamException e) throws IOException {
        return refusal(SecureXml.fault(e));
    }

    private static LsuFileException refusal(XmlFault fault) {
        return switch (fault.reason()) {
            case DOCTYPE ->
                new LsuFileException(LsuFileException.Reason.DOCTYPE, fault.line(), "A DOCTYPE is not accepted");
            case NOT_WELL_FORMED ->
                new LsuFileException(
                        LsuFileException.Reason.NOT_WELL_FORMED,
                        fault.line(),
                        "Not well-formed XML at line " + fault.line());
        };
    }
}
