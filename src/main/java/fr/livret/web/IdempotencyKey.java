package fr.livret.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} header: 1 to 255 visible ASCII characters. */
public record IdempotencyKey(String value) {

    private static final Pattern SYNTAX = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("not an idempotency key");
        }
    }

    /** Empty without a header. */
    static String text(@Nullable IdempotencyKey header) {
        return header == null ? "" : header.value();
    }
}
