package fr.livret.submission.netsynchro;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Where a receipt's reference is in an answer: {@code header:<name>}, {@code json:<pointer>}, {@code xpath:<expression>} or
 * {@code regex:<pattern>} (its first group).
 */
record ReceiptRule(Place place, String expression) {

    private static final Pattern SYNTAX = Pattern.compile("(header|json|xpath|regex):(.{1,500})");
    private static final int LONGEST = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private enum Place {
        HEADER,
        JSON,
        XPATH,
        REGEX
    }

    static boolean isOne(String text) {
        try {
            ReceiptRule rule = of(text);
            return switch (rule.place) {
                case HEADER -> !rule.expression.isBlank();
                case JSON -> JsonPointer.compile(rule.expression) != null;
                case XPATH -> XPathFactory.newInstance().newXPath().compile(rule.expression) != null;
                case REGEX -> Pattern.compile(rule.expression).matcher("").groupCount() == 1;
            };
        } catch (IllegalArgumentException | XPathExpressionException e) {
            return false;
        }
    }

    static ReceiptRule of(String text) {
        Matcher syntax = SYNTAX.matcher(text);
        if (!syntax.matches()) {
            throw new IllegalArgumentException("not a rule for receipts");
        }
        return new ReceiptRule(Place.valueOf(syntax.group(1).toUpperCase(java.util.Locale.ROOT)), syntax.group(2));
    }

    /** The reference, when the answer has one. */
    Optional<String> reference(HttpHeaders headers, String body) {
        return found(headers, body)
                .map(String::strip)
                .filter(reference -> !reference.isEmpty() && reference.length() <= LONGEST);
    }

    private Optional<String> found(HttpHeaders headers, String body) {
        return switch (place) {
            case HEADER -> headers.firstValue(expression);
            case JSON -> json(body);
            case XPATH -> xpath(body);
            case REGEX ->
                Pattern.compile(expression).matcher(body).results().findFirst().map(match -> match.group(1));
        };
    }

    private Optional<String> json(String body) {
        try {
            return Optional.of(JSON.readTree(body).at(expression).asText());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Optional<String> xpath(String body) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = documents.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(body)));
            return Optional.of(XPathFactory.newInstance().newXPath().evaluate(expression, document));
        } catch (SAXException | XPathExpressionException | java.io.IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
