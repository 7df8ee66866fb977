package fr.livret.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes two requests the same: caller, school, operation, key and body. The body is known by its SHA-256 in hexadecimal, so that a
 * large upload is not kept.
 */
public record IdempotentRequest(String school, String operation, String caller, String key, String bodySha256) {

    public static IdempotentRequest of(
            String school, String operation, String caller, @Nullable IdempotencyKey key, byte[] body) {
        return ofHash(school, operation, caller, key, sha256(body));
    }

    public static IdempotentRequest ofHash(
            String school, String operation, String caller, @Nullable IdempotencyKey key, String bodySha256) {
        return new IdempotentRequest(school, operation, caller, IdempotencyKey.text(key), bodySha256);
    }

    String lockName() {
        return String.join("\n", "idempotency", school, operation, caller, key);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
