package fr.livret.lsu;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/** A stream reader whose current attributes, or current text, can be replaced by others. */
abstract class RewrittenStreamReader extends StreamReaderDelegate {
    private List<Map.Entry<String, String>> attributes = List.of();
    private @Nullable String text;

    RewrittenStreamReader(XMLStreamReader source) {
        super(source);
    }

    final void rewriteAttributes(Map<String, String> replacement) {
        attributes = List.copyOf(replacement.entrySet());
    }

    /** Replaces the current text; null leaves it as it is. */
    final void rewriteText(@Nullable String replacement) {
        text = replacement;
    }

    @Override
    public int getAttributeCount() {
        return attributes.size();
    }

    @Override
    public String getAttributeLocalName(int index) {
        return attributes.get(index).getKey();
    }

    @Override
    public QName getAttributeName(int index) {
        return new QName(getAttributeLocalName(index));
    }

    @Override
    public String getAttributeNamespace(int index) {
        return "";
    }

    @Override
    public String getAttributePrefix(int index) {
        return "";
    }

    @Override
    public String getAttributeType(int index) {
        return "CDATA";
    }

    @Override
    public String getAttributeValue(int index) {
        return attributes.get(index).getValue();
    }

    @Override
    public @Nullable String getAttributeValue(@Nullable String namespace, String localName) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(localName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isAttributeSpecified(int index) {
        return true;
    }

    @Override
    public String getText() {
        return text == null ? super.getText() : text;
    }

    @Override
    public char[] getTextCharacters() {
        return text == null ? super.getTextCharacters() : text.toCharArray();
    }

    @Override
    public int getTextStart() {
        return text == null ? super.getTextStart() : 0;
    }

    @Override
    public int getTextLength() {
        return text == null ? super.getTextLength() : text.length();
    }
}
