package fr.livret.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A strong entity tag, kept without its quotes; {@link #toString()} is the header's value. */
public record Etag(String opaque) {

    /** The tag of a resource whose every change raises its version. */
    public static Etag ofVersion(long version) {
        return new Etag(Long.toString(version));
    }

    /** The tag of a representation made of several rows, from a text that changes whenever one of them does. */
    public static Etag ofContent(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new Etag(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return '"' + opaque + '"';
    }
}
