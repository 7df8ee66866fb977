package fr.livret.lsu;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Checks any LSU file: the schema of its label, by the JDK's validator, and the own rules, in one parse. Every finding
 * says which student, subject and period it is about, as far as the file tells. Thread-safe.
 */
public final class LsuChecker {
    /** How many findings a report lists unless told otherwise. */
    public static final int DEFAULT_LIMIT = 1000;

    private final SchemaCatalog catalog;
    private final int limit;

    /** A checker that lists up to {@link #DEFAULT_LIMIT} findings. */
    public LsuChecker(SchemaCatalog catalog) {
        this(catalog, DEFAULT_LIMIT);
    }

    /** @param limit how many findings a report lists; the counts know them all */
    public LsuChecker(SchemaCatalog catalog, int limit) {
        this.catalog = catalog;
        this.limit = limit;
    }

    /** Checks a file, with details in French. */
    public CheckReport check(InputStream in) throws IOException {
        return check(in, Locale.FRENCH);
    }

    /**
     * Checks a file. The stream is not closed.
     *
     * @param language of the details: English when it is, French otherwise
     * @throws LsuFileException when the document is not an LSU file, holds a DOCTYPE, or is not well-formed
     * @throws IOException when the stream itself fails
     */
    public CheckReport check(InputStream in, Locale language) throws IOException {
        CheckHandler handler = new CheckHandler(catalog, new FindingCollector(limit), FindingTexts.in(language));
        try {
            XMLReader reader = secureReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
            return handler.report();
        } catch (SAXParseException e) {
            throw notWellFormed(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (CharConversionException | UnsupportedEncodingException e) {
            throw new LsuFileException(LsuFileException.Reason.NOT_WELL_FORMED, 0, "Not in the declared encoding");
        }
    }

    private static LsuFileException notWellFormed(SAXParseException e) {
        int line = Math.max(0, e.getLineNumber());
        boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
        return doctype
                ? new LsuFileException(LsuFileException.Reason.DOCTYPE, line, "A DOCTYPE is not accepted")
                : new LsuFileException(
                        LsuFileException.Reason.NOT_WELL_FORMED, line, "Not well-formed XML at line " + line);
    }

    private static XMLReader secureReader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser lacks a secure setting", e);
        }
    }
}
