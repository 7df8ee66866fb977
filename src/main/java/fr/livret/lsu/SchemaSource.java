package fr.livret.lsu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An XSD file as a tree, with its named declarations; parsed without DTD or external access. */
final class SchemaSource {
    /** The official non-blank rule: some character that is not white space, and no carriage return. */
    private static final String SLOW_NON_BLANK = "(.|\\n)*[^\\s](.|\\n)*";

    /**
     * The same rule for texts of a bounded length. In Xerces the cost of {@code *} grows with the square of the length of
     * the text, that of a bounded repetition does not; longer texts are refused for their length anyway.
     */
    private static final String BOUNDED_NON_BLANK = "[\\n\\t ]{0,MAX}[^\\s][^\\r]{0,MAX}";

    private final Document document;
    private final Map<String, Element> named = new HashMap<>();

    private SchemaSource(Document document) {
        this.document = document;
        for (Element declaration : children(document.getDocumentElement())) {
            named.put(declaration.getLocalName() + " " + declaration.getAttribute("name"), declaration);
        }
    }

    static SchemaSource parse(byte[] xsd) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            SchemaSource source = new SchemaSource(builder.parse(new ByteArrayInputStream(xsd)));
            source.replaceSlowPattern();
            return source;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser lacks a secure setting", e);
        }
    }

    /** The schema tree, with the non-blank rule in its bounded and equal form. */
    Document document() {
        return document;
    }

    boolean isForLsu() {
        return LsuFormat.NAMESPACE.equals(document.getDocumentElement().getAttribute("targetNamespace"));
    }

    /** A top-level declaration, e.g. {@code ("complexType", "l:eleve")}; the prefix is ignored. */
    Optional<Element> named(String kind, String qualifiedName) {
        return Optional.ofNullable(named.get(kind + " " + localName(qualifiedName)));
    }

    List<Element> descendants(String kind) {
        List<Element> found = new ArrayList<>();
        var nodes = document.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, kind);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String kind) {
        return children(parent).stream()
                .filter(element -> kind.equals(element.getLocalName()))
                .toList();
    }

    static String localName(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
    }

    private void replaceSlowPattern() {
        for (Element pattern : descendants("pattern")) {
            if (SLOW_NON_BLANK.equals(pattern.getAttribute("value"))
                    && pattern.getParentNode() instanceof Element restriction) {
                children(restriction, "maxLength").stream()
                        .map(facet -> facet.getAttribute("value"))
                        .filter(limit -> limit.matches("\\d{1,4}"))
                        .findFirst()
                        .ifPresent(limit -> pattern.setAttribute("value", BOUNDED_NON_BLANK.replace("MAX", limit)));
            }
        }
    }
}
