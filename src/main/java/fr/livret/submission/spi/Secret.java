package fr.livret.submission.spi;

import java.nio.charset.StandardCharsets;

/** Bytes that must not be shown: printing a secret shows nothing of it. */
public final class Secret {

    private final byte[] content;

    public Secret(byte[] content) {
        this.content = content.clone();
    }

    public static Secret ofText(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return content.clone();
    }

    /** The content as UTF-8 without the line end that editors leave after it. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
