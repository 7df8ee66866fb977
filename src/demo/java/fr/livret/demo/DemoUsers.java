package fr.livret.demo;

import fr.livret.security.Callers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** One user a group, by basic authentication; each may act on every school. */
@ApplicationScoped
class DemoUsers implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    static final String PASSWORD = "demo";

    private static final Map<String, String> GROUPS = Map.of(
            "administration", "Administration",
            "administrator", "Administrator",
            "integration", "Integration",
            "district", "District");

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String group = GROUPS.get(request.getUsername());
        if (group == null
                || !PASSWORD.equals(String.valueOf(request.getPassword().getPassword()))) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(request.getUsername()))
                        .addRole(group)
                        .addAttribute(Callers.SCHOOLS, List.of("*"))
                        .build());
    }
}
