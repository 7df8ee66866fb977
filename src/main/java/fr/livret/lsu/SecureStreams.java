package fr.livret.lsu;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxIOException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** Stream readers that process neither DTD nor entities and have limits, so that a hostile file costs little. */
final class SecureStreams {
    /** Longest text or attribute, in characters: far beyond the 1500 of the format, far below what would hurt. */
    private static final int MAX_VALUE = 1_000_000;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 100;

    private static final WstxInputFactory FACTORY = factory();

    private SecureStreams() {}

    /** A reader placed on the root start tag of an LSU file. */
    static XMLStreamReader openLsu(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            toRoot(reader);
            return reader;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** What to throw for a parser's exception: I/O errors stay such, anything else is a document at fault. */
    static LsuFileException failure(XMLStreamException e) throws IOException {
        if (e instanceof WstxIOException && e.getCause() instanceof IOException io && !isEncoding(io)) {
            throw io;
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new LsuFileException(
                LsuFileException.Reason.NOT_WELL_FORMED, line, "Not well-formed XML at line " + line);
    }

    private static boolean isEncoding(@Nullable IOException e) {
        return e instanceof CharConversionException || e instanceof UnsupportedEncodingException;
    }

    private static void toRoot(XMLStreamReader reader) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new LsuFileException(
                        LsuFileException.Reason.DOCTYPE,
                        reader.getLocation().getLineNumber(),
                        "A DOCTYPE is not accepted");
            }
        }
        if (!LsuFormat.ROOT.equals(reader.getLocalName()) || !LsuFormat.NAMESPACE.equals(reader.getNamespaceURI())) {
            throw new LsuFileException(
                    LsuFileException.Reason.NOT_AN_LSU_FILE,
                    reader.getLocation().getLineNumber(),
                    "The root is not " + LsuFormat.ROOT + " in namespace " + LsuFormat.NAMESPACE);
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        return factory;
    }
}
