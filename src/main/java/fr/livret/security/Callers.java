package fr.livret.security;

import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.Startup;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the caller from the authenticated identity: the only place that knows how identities carry groups and schools. Groups are the
 * identity's roles; schools are its attribute {@value #SCHOOLS} when it has one, else a claim of its token.
 */
@Startup
@ApplicationScoped
public class Callers {

    /** The attribute, a collection of strings, by which an identity provider without tokens gives a caller's schools. */
    public static final String SCHOOLS = "livret.schools";

    private static final Logger LOG = Logger.getLogger(Callers.class);

    private final CurrentIdentityAssociation identities;
    private final SecurityConfig config;
    private final Map<String, Set<Permission>> permissions;

    Callers(CurrentIdentityAssociation identities, SecurityConfig config) {
        this.identities = identities;
        this.config = config;
        this.permissions = config.groups().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, group -> permissions(group.getValue())));
    }

    /**
     * The caller of the request under way.
     *
     * @throws UnauthenticatedProblem if there is none, or if it was refused
     * @throws IdentityProviderProblem if the identity provider does not answer
     */
    public Caller current() {
        var identity = identity();
        var granted = identity.getRoles().stream()
                .flatMap(group -> permissions.getOrDefault(group, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(identity.getPrincipal().getName(), granted, SchoolAccess.of(schools(identity)));
    }

    private SecurityIdentity identity() {
        try {
            var identity = identities.getIdentity();
            if (!identity.isAnonymous()) {
                return identity;
            }
        } catch (AuthenticationFailedException refused) {
            LOG.debug("event=authentication-refused");
        } catch (OIDCException away) {
            LOG.error("event=identity-provider-away");
            throw new IdentityProviderProblem();
        }
        throw new UnauthenticatedProblem(config.challenge());
    }

    private Collection<String> schools(SecurityIdentity identity) {
        Collection<String> attribute = identity.getAttribute(SCHOOLS);
        if (attribute != null) {
            return attribute;
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? strings(token.getClaim(config.schoolsClaim()))
                : List.of();
    }

    private static Collection<String> strings(@Nullable Object claim) {
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString::getString);
        }
        if (claim instanceof Collection<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        if (claim instanceof JsonString || claim instanceof String) {
            var text = claim instanceof JsonString json ? json.getString() : (String) claim;
            return Arrays.stream(text.split("[ ,]+"))
                    .filter(uai -> !uai.isEmpty())
                    .toList();
        }
        return List.of();
    }

    private static Set<Permission> permissions(Set<String> codes) {
        return codes.stream().map(Permission::ofCode).collect(Collectors.toUnmodifiableSet());
    }
}
