package fr.livret.lsu;

import java.util.Locale;

/** A value to be written holds a character that XML cannot carry. Its message names the field, never the value. */
public final class IllegalCharacterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final int codePoint;

    IllegalCharacterException(String field, int codePoint) {
        super(String.format(Locale.ROOT, "XML cannot carry U+%04X, found in %s", codePoint, field));
        this.field = field;
        this.codePoint = codePoint;
    }

    /** Element of the text, or {@code element/@attribute}. */
    public String field() {
        return field;
    }

    /** The character: a control, U+FFFE, U+FFFF, or one half of a surrogate pair. */
    public int codePoint() {
        return codePoint;
    }

    /** Checks a value: XML 1.0 characters only. */
    static String requireLegal(String field, String value) {
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                i++;
                continue;
            }
            int codePoint = value.codePointAt(i);
            if (!isLegal(codePoint)) {
                throw new IllegalCharacterException(field, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return value;
    }

    private static boolean isLegal(int c) {
        boolean whiteSpace = c == '\t' || c == '\n' || c == '\r';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return whiteSpace || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
