package fr.livret.support;

import io.smallrye.jwt.build.Jwt;
import java.util.Collection;
import java.util.Set;

/** Bearer tokens signed by the identity provider of the tests. */
public final class Tokens {

    public static final String EVERY_SCHOOL = "*";

    private Tokens() {}

    public static String of(String name, Set<String> groups, Collection<String> schools) {
        return Jwt.preferredUserName(name)
                .groups(groups)
                .claim("schools", schools)
                .issuer("https://server.example.com")
                .audience("https://service.example.com")
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
