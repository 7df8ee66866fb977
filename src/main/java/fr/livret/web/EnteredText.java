package fr.livret.web;

import org.jspecify.annotations.Nullable;

/**
 * A text as it is kept, so that a file never has to cut or change it: line feeds only, no white space around, blank is
 * absent. What XML 1.0 cannot hold (control characters, lone surrogates) is refused, never dropped. Lengths are in UTF-16
 * units, those that Java's validator of the file counts.
 */
public final class EnteredText {

    private EnteredText() {}

    /** The text as it is kept, null when blank. */
    public static @Nullable String kept(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String trimmed = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Whether XML 1.0 can hold the text. */
    static boolean isWritable(String text) {
        return text.codePoints().allMatch(EnteredText::isWritable);
    }

    /** Whether the text has no line feed and no tab, which an attribute of the file would turn into spaces. */
    static boolean isOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
    }

    private static boolean isWritable(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
                || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
                || codePoint > 0xFFFF;
    }
}
