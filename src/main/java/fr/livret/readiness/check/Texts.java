package fr.livret.readiness.check;

import org.jspecify.annotations.Nullable;

/** A text of white space is no text. */
final class Texts {

    private Texts() {}

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
