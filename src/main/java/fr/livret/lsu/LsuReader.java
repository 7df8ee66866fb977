package fr.livret.lsu;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads LSU files labelled 2.0 to 10.0, and others as far as they resemble 10.0, as a stream: memory holds the head and
 * one report. Older forms arrive in the 10.0 form and each occurrence is reported; so is everything left out. A file
 * that its schema refuses is read as far as it can be. Thread-safe.
 */
public final class LsuReader {
    private final SchemaCatalog catalog;

    /** @param catalog tells which labels are known */
    public LsuReader(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a whole file. The stream is not closed.
     *
     * @throws LsuFileException when the document is not an LSU file or, possibly after some of it has been handled, not
     *     well-formed
     * @throws IOException when the stream itself fails
     */
    public void read(InputStream in, LsuHandler handler) throws IOException {
        XMLStreamReader source = SecureStreams.openLsu(in);
        try {
            String label = Objects.requireNonNullElse(source.getAttributeValue("", LsuFormat.LABEL_ATTRIBUTE), "")
                    .strip();
            boolean textAverages = LsuFormat.isOlder(label);
            if (!LsuFormat.isKnown(label) && catalog.find(label).isEmpty()) {
                new Reports(
                                handler,
                                Place.NOWHERE,
                                Math.max(0, source.getLocation().getLineNumber()))
                        .converted(ConversionRule.UNKNOWN_LABEL, label);
            }
            SchemaVocabulary vocabulary = catalog.builtInDescription().vocabulary();
            new LsuReading(new ConvertingStreamReader(source, vocabulary, textAverages, handler), label, handler)
                    .document();
        } catch (XMLStreamException e) {
            throw SecureStreams.failure(e);
        } catch (JAXBException e) {
            throw failure(e);
        }
    }

    /**
     * Reads only the label and the header, without looking at the data. The stream is not closed.
     *
     * @throws LsuFileException when the document is not an LSU file, or not well-formed up to its data
     * @throws IOException when the stream itself fails
     */
    public static LsuIdentity peek(InputStream in) throws IOException {
        XMLStreamReader source = SecureStreams.openLsu(in);
        try {
            String label = Objects.requireNonNullElse(source.getAttributeValue("", LsuFormat.LABEL_ATTRIBUTE), "");
            return HeaderPeek.read(source, label.strip());
        } catch (XMLStreamException e) {
            throw SecureStreams.failure(e);
        }
    }

    private static LsuFileException failure(JAXBException e) throws IOException {
        if (e.getLinkedException() instanceof XMLStreamException cause) {
            return SecureStreams.failure(cause);
        }
        throw new IllegalStateException("The model does not fit its own form", e);
    }
}
