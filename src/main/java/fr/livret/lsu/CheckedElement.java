package fr.livret.lsu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** An element of the file being checked: where it is, what it is about, its attributes, and how long its text is. */
final class CheckedElement implements AttributeValues {
    /** Enough to judge a code; longer texts are measured, not kept. */
    private static final int KEPT_TEXT = 16;

    final String name;
    final @Nullable CheckedElement parent;
    final int line;
    final int column;
    final Place place;
    private final String[] names;
    private final String[] values;
    private final StringBuilder shortText = new StringBuilder();
    private int textLength;
    private int textCodePoints;

    CheckedElement(
            String name,
            @Nullable CheckedElement parent,
            Attributes attributes,
            DocumentIndex index,
            int line,
            int column) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        this.column = column;
        this.names = new String[attributes.getLength()];
        this.values = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = attributes.getURI(i).isEmpty() ? attributes.getLocalName(i) : attributes.getQName(i);
            values[i] = attributes.getValue(i);
        }
        this.place = (parent == null ? Place.NOWHERE : parent.place).inside(name, this, index);
    }

    @Override
    public @Nullable String get(String attribute) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(attribute)) {
                return values[i];
            }
        }
        return null;
    }

    boolean has(String attribute) {
        return get(attribute) != null;
    }

    /** The attribute without surrounding white space, empty when absent. */
    String stripped(String attribute) {
        String value = get(attribute);
        return value == null ? "" : value.strip();
    }

    List<String> attributeNames() {
        return List.of(names);
    }

    int attributeCount() {
        return names.length;
    }

    String attributeName(int index) {
        return names[index];
    }

    String attributeValue(int index) {
        return values[index];
    }

    void append(char[] characters, int start, int length) {
        textLength += length;
        for (int i = start; i < start + length; i++) {
            if (!Character.isLowSurrogate(characters[i])) {
                textCodePoints++;
            }
        }
        int kept = Math.min(length, KEPT_TEXT - shortText.length());
        if (kept > 0) {
            shortText.append(characters, start, kept);
        }
    }

    /** The text's first characters. */
    String shortText() {
        return shortText.toString();
    }

    /** Length of the text in UTF-16 units, as the JDK's validator counts. */
    int textLength() {
        return textLength;
    }

    int textCodePoints() {
        return textCodePoints;
    }
}
