package fr.livret.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityProviderAwayTest {

    private static final CurrentIdentityAssociation AWAY = new CurrentIdentityAssociation() {
        @Override
        public SecurityIdentity getIdentity() {
            throw new OIDCException("away");
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().failure(new OIDCException("away"));
        }

        @Override
        public void setIdentity(SecurityIdentity identity) {}

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {}
    };

    private static final SecurityConfig CONFIG = new SecurityConfig() {
        @Override
        public Map<String, Set<String>> groups() {
            return Map.of();
        }

        @Override
        public String schoolsClaim() {
            return "schools";
        }

        @Override
        public String challenge() {
            return "Bearer";
        }
    };

    @Test
    void isAPassingTroubleAndNoFaultOfTheCaller() {
        assertThatThrownBy(() -> new Callers(AWAY, CONFIG).current()).isInstanceOf(IdentityProviderProblem.class);
    }
}
