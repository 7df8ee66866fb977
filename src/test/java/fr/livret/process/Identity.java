package fr.livret.process;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** An identity provider reduced to its key: the service is given the public half, callers tokens signed by the other. */
public record Identity(KeyPair keys) {

    private static final int BITS = 2048;
    private static final Duration LIFE = Duration.ofHours(6);

    public static Identity create() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return new Identity(generator.generateKeyPair());
    }

    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A token of somebody who prepares and exports. */
    public String token() {
        return Jwt.preferredUserName("bench")
                .groups(Set.of("Administration", "Administrator"))
                .claim("schools", Set.of("*"))
                .audience("livret")
                .issuer("bench")
                .expiresIn(LIFE)
                .sign(keys.getPrivate());
    }
}
