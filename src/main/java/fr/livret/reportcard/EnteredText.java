package fr.livret.reportcard;

import org.jspecify.annotations.Nullable;

/** A text as it is kept: line feeds only, no control character, no white space around; blank is absent. */
public final class EnteredText {

    private EnteredText() {}

    public static @Nullable String kept(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String text = typed.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(EnteredText::isAllowed).forEach(allowed::appendCodePoint);
        String trimmed = allowed.toString().strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** What XML 1.0 can hold. */
    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
                || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
                || codePoint > 0xFFFF;
    }
}
