package fr.livret.security;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

@ConfigMapping(prefix = "livret.security")
interface SecurityConfig {

    /** Group of the token → codes of the permissions it gives. */
    Map<String, Set<String>> groups();

    /** The claim that lists the caller's schools. */
    String schoolsClaim();

    /** The {@code WWW-Authenticate} of a 401. */
    String challenge();
}
