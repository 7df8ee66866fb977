package fr.livret.webhooks;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of endpoints. They are derived from the deployment's key and kept nowhere: a copy of the database signs
 * nothing, and a new key changes every secret.
 */
@Startup
@ApplicationScoped
class Secrets {

    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 32;

    private final byte[] key;

    Secrets(WebhooksConfig config) {
        this.key = config.key().map(Base64.getDecoder()::decode).orElseGet(() -> new byte[0]);
        if (key.length > 0 && key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("livret.webhooks.key has fewer than 32 bytes");
        }
    }

    boolean areAvailable() {
        return key.length > 0;
    }

    /** In the form of Standard Webhooks. */
    String of(String school, UUID endpoint) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(school, endpoint));
    }

    /** The value of {@code webhook-signature}: {@code v1,} and the signature of the identifier, the time and the body. */
    String sign(String school, UUID endpoint, String id, long timestamp, String body) {
        String signed = id + "." + timestamp + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(hmac(bytes(school, endpoint), signed));
    }

    private byte[] bytes(String school, UUID endpoint) {
        return hmac(key, "webhook\n" + school + "\n" + endpoint);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
