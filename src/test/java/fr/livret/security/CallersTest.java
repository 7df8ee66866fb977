package fr.livret.security;

import static fr.livret.support.Group.ADMINISTRATION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallersTest {

    private static JwtClaimsBuilder claims() {
        return Jwt.preferredUserName("alice")
                .groups(Set.of(ADMINISTRATION.claim()))
                .issuer("https://server.example.com")
                .audience("https://service.example.com");
    }

    private static int status(JwtClaimsBuilder claims, String uai) {
        return given().basePath(Api.BASE)
                .auth()
                .oauth2(claims.jws().keyId("1").sign("privateKey.jwk"))
                .get("/schools/{uai}", uai)
                .statusCode();
    }

    @Test
    void readsSchoolsFromOneTextToo() {
        var first = Schools.create();
        var second = Schools.create();
        var claims = claims().claim("schools", first + ", " + second);

        assertThat(status(claims, first)).isEqualTo(200);
        assertThat(status(claims, second)).isEqualTo(200);
    }

    @Test
    void givesNoSchoolToATokenWithoutTheClaim() {
        assertThat(status(claims(), Schools.create())).isEqualTo(403);
    }

    @Test
    void refusesAnExpiredToken() {
        var uai = Schools.create();
        var past = Instant.now().minus(Duration.ofHours(2));
        var claims = claims().claim("schools", uai).issuedAt(past).expiresAt(past.plusSeconds(60));

        assertThat(status(claims, uai)).isEqualTo(401);
    }

    @Test
    void refusesATokenMeantForAnother() {
        var uai = Schools.create();
        var claims = claims().claim("schools", uai).audience("https://other.example.com");

        assertThat(status(claims, uai)).isEqualTo(401);
    }

    @Test
    void neverEchoesTheToken() {
        given().basePath(Api.BASE)
                .header("Authorization", "Bearer forged")
                .get("/schools")
                .then()
                .statusCode(401)
                .body("detail", equalTo("Un jeton valable est nécessaire."));
    }
}
