package fr.livret.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page of a list starts: the sort keys of the last row before it. Opaque to callers. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor after(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** Used by the platform to read the parameter. */
    public static Cursor fromString(String text) {
        var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        return new Cursor(List.of(decoded.split(SEPARATOR, -1)));
    }

    @Override
    public String toString() {
        var joined = String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
