package fr.livret.sample;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a document as SIECLE does: Latin-9, no namespace. */
final class SiecleXml {

    private static final String ENCODING = "ISO-8859-15";

    private final XMLStreamWriter out;

    private SiecleXml(XMLStreamWriter out) {
        this.out = out;
    }

    static void write(OutputStream stream, String root, @Nullable String version, Content content) throws IOException {
        try {
            XMLStreamWriter out = new WstxOutputFactory().createXMLStreamWriter(stream, ENCODING);
            out.writeStartDocument(ENCODING, "1.0");
            SiecleXml xml = new SiecleXml(out);
            xml.open(root);
            if (version != null) {
                out.writeAttribute("VERSION", version);
            }
            content.writeTo(xml);
            xml.close();
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens an element with attributes, names and values in turn. */
    void open(String element, String... attributes) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void close() throws XMLStreamException {
        out.writeEndElement();
    }

    /** An element with a text; nothing without one. */
    void text(String element, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            out.writeStartElement(element);
            out.writeCharacters(text);
            out.writeEndElement();
        }
    }

    /** What a document holds. */
    @FunctionalInterface
    interface Content {
        void writeTo(SiecleXml xml) throws XMLStreamException;
    }
}
