package fr.livret.export;

import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What an LSU file says, without what its producer chose: identifiers become what they stand for, the producer's name and
 * the schema's location go.
 */
final class SampleContent {

    private static final Set<String> REFERENCES = Set.of(
            "eleve-ref",
            "periode-ref",
            "discipline-ref",
            "enseignant-ref",
            "responsable-etab-ref",
            "epi-ref",
            "epi-groupe-ref",
            "acc-perso-ref",
            "acc-perso-groupe-ref",
            "prof-princ-refs",
            "enseignant-refs",
            "element-programme-refs",
            "discipline-refs",
            "comp-num-commun-refs");
    private static final List<String> KEYS = List.of(
            "id-be",
            "millesime",
            "indice",
            "code",
            "modalite-election",
            "type",
            "id-sts",
            "libelle",
            "intitule",
            "code-structure",
            "thematique");

    private SampleContent() {}

    static Document of(String file) throws Exception {
        Document document = parse(file);
        document.getDocumentElement().removeAttribute("xsi:schemaLocation");
        document.getDocumentElement().removeAttribute("xmlns:xsi");
        List.of("editeur", "application", "appliVersion").forEach(name -> remove(document, name));
        Map<String, String> meanings = new HashMap<>();
        elements(document, "*").stream()
                .filter(element -> element.hasAttribute("id"))
                .forEach(element -> meanings.put(element.getAttribute("id"), meaning(element)));
        elements(document, "*").forEach(element -> resolve(element, meanings));
        return document;
    }

    /** As {@link #of}, after the conversions from the sample's form to 10.0 that lsun-format § 8.3 lists. */
    static Document converted(String sample) throws Exception {
        Document document = of(sample);
        document.getDocumentElement().setAttribute("schemaVersion", "10.0");
        for (Element element : elements(document, "*")) {
            element.removeAttribute("date-verrou");
            flag(element, "eleve-non-note", "statut-evaluation-eleve");
            flag(element, "structure-non-notee", "statut-evaluation-structure");
            average(element, "moyenne-eleve");
            average(element, "moyenne-structure");
        }
        elements(document, "modalite-accompagnement").stream()
                .filter(measure -> measure.getAttribute("code").equals("CTR"))
                .forEach(measure -> measure.getParentNode().removeChild(measure));
        return document;
    }

    private static void flag(Element element, String flag, String status) {
        if (element.getAttribute(flag).matches("1|true")) {
            element.setAttribute(status, "1");
        }
        element.removeAttribute(flag);
    }

    private static void average(Element element, String name) {
        if (element.hasAttribute(name)) {
            element.setAttribute(name, element.getAttribute(name).replace("/20", ""));
        }
    }

    private static String meaning(Element element) {
        return element.getLocalName()
                + KEYS.stream()
                        .map(element::getAttribute)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining("_", "-", ""))
                        .replace(' ', '_');
    }

    private static void resolve(Element element, Map<String, String> meanings) {
        element.removeAttribute("id");
        REFERENCES.stream()
                .filter(element::hasAttribute)
                .forEach(name -> element.setAttribute(
                        name,
                        Arrays.stream(element.getAttribute(name).strip().split("\\s+"))
                                .map(meanings::get)
                                .collect(Collectors.joining(" "))));
    }

    private static void remove(Document document, String name) {
        elements(document, name).forEach(element -> element.getParentNode().removeChild(element));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Document parse(String file) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(file)));
    }
}
