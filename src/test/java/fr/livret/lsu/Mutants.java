package fr.livret.lsu;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Documents made from a valid one by one small change each, as § 8.4 of the format notes does. */
final class Mutants {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "2",
            "5",
            "-1",
            "01",
            "+3",
            "20.01",
            "12.5",
            "abcd",
            "true",
            "2025-02-30",
            "EL_1",
            "é\u00a0",
            "A B");

    private static final int[] LENGTHS = {
        1, 4, 6, 8, 10, 11, 20, 21, 40, 41, 50, 51, 100, 101, 150, 151, 300, 301, 600, 601, 1000, 1001, 1500, 1501
    };

    private static final List<String> FOREIGN_ATTRIBUTES =
            List.of("date-verrou", "eleve-non-note", "structure-non-notee", "inconnu", "id", "code");

    private final Document document;
    private final Consumer<String> sink;

    private Mutants(Document document, Consumer<String> sink) {
        this.document = document;
        this.sink = sink;
    }

    /** Gives every mutant of the document to the sink, in an order that depends on the document only. */
    static void of(String source, Consumer<String> sink) throws Exception {
        Document parsed = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(source)));
        new Mutants(parsed, sink).all();
    }

    private void all() {
        Random random = new Random(20251123);
        for (Element element : elements()) {
            attributes(element);
            texts(element);
            structure(element, random);
        }
    }

    private List<Element> elements() {
        List<Element> found = new ArrayList<>();
        var nodes = document.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private void attributes(Element element) {
        for (Attr attribute : attributesOf(element)) {
            String name = attribute.getName();
            String original = attribute.getValue();
            element.removeAttribute(name);
            emit();
            for (String value : VALUES) {
                element.setAttribute(name, value);
                emit();
            }
            for (int length : LENGTHS) {
                if (length <= 601) {
                    element.setAttribute(name, "a".repeat(length));
                    emit();
                }
            }
            element.setAttribute(name, original);
        }
        for (String name : FOREIGN_ATTRIBUTES) {
            if (!element.hasAttribute(name)) {
                element.setAttribute(name, "1");
                emit();
                element.removeAttribute(name);
            }
        }
    }

    private static List<Attr> attributesOf(Element element) {
        List<Attr> found = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!attributes.item(i).getNodeName().startsWith("xmlns")) {
                found.add((Attr) attributes.item(i));
            }
        }
        return found;
    }

    private void texts(Element element) {
        boolean leaf = element.getElementsByTagName("*").getLength() == 0;
        boolean hasText = leaf && !element.getTextContent().isEmpty();
        if (!hasText) {
            Node text = element.insertBefore(document.createTextNode("x"), element.getFirstChild());
            emit();
            element.removeChild(text);
            return;
        }
        String original = element.getTextContent();
        for (String value : List.of("", " ", "\n\t ", "\u00a0", "a\rb", "a\nb", "😀")) {
            element.setTextContent(value);
            emit();
        }
        for (int length : LENGTHS) {
            element.setTextContent("b".repeat(length));
            emit();
        }
        element.setTextContent(original);
    }

    private void structure(Element element, Random random) {
        Node parent = element.getParentNode();
        Element foreign = document.createElementNS(
                LsuFormat.NAMESPACE,
                List.of("inconnu", "parcours", "acquis", "moyennes-annuelles").get(random.nextInt(4)));
        element.appendChild(foreign);
        emit();
        element.removeChild(foreign);
        if (!(parent instanceof Element)) {
            return;
        }
        Node next = element.getNextSibling();
        Node copy = parent.insertBefore(element.cloneNode(true), element);
        emit();
        parent.removeChild(copy);
        parent.removeChild(element);
        emit();
        parent.appendChild(element);
        emit();
        parent.insertBefore(element, parent.getFirstChild());
        emit();
        parent.insertBefore(element, next);
    }

    private void emit() {
        StringBuilder xml = new StringBuilder(16_384);
        write(document.getDocumentElement(), xml);
        sink.accept(xml.toString());
    }

    private static void write(Node node, StringBuilder xml) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            escape(node.getNodeValue(), xml);
        } else if (node instanceof Element element) {
            xml.append('<').append(element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                xml.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
                escape(attributes.item(i).getNodeValue(), xml);
                xml.append('"');
            }
            xml.append('>');
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, xml);
            }
            xml.append("</").append(element.getTagName()).append('>');
        }
    }

    private static void escape(String value, StringBuilder xml) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(c);
            }
        }
    }
}
