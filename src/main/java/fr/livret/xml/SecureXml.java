package fr.livret.xml;

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

/**
 * Stream readers that process neither DTD nor entities and have limits, so that a hostile file costs little. The bytes go to
 * the parser as they are: it reads the encoding that the document declares.
 */
public final class SecureXml {
    /** Longest text or attribute, in characters: far beyond what any format says, far below what would hurt. */
    private static final int MAX_VALUE = 1_000_000;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ATTRIBUTES = 100;

    private static final WstxInputFactory FACTORY = factory();

    private SecureXml() {}

    /**
     * A reader placed on the root start tag.
     *
     * @throws XmlFault when there is a DOCTYPE, or no well-formed XML up to the root
     * @throws IOException when the stream itself fails
     */
    public static XMLStreamReader open(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new XmlFault(
                            XmlFault.Reason.DOCTYPE, reader.getLocation().getLineNumber());
                }
            }
            return reader;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** What to throw for a parser's exception: I/O errors stay such, anything else is a document at fault. */
    public static XmlFault fault(XMLStreamException e) throws IOException {
        if (e instanceof WstxIOException && e.getCause() instanceof IOException io && !isEncoding(io)) {
            throw io;
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new XmlFault(XmlFault.Reason.NOT_WELL_FORMED, line);
    }

    private static boolean isEncoding(@Nullable IOException e) {
        return e instanceof CharConversionException || e instanceof UnsupportedEncodingException;
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
