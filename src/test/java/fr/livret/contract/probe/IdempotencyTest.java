package fr.livret.contract.probe;

import static fr.livret.support.Api.BASE;
import static fr.livret.support.Group.ADMINISTRATION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.livret.support.Database;
import fr.livret.support.Schools;
import fr.livret.support.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private static Response create(String uai, String caller, String key, String body) {
        return given().basePath(BASE)
                .auth()
                .oauth2(Tokens.of(caller, Set.of(ADMINISTRATION.claim()), List.of(uai)))
                .header("Idempotency-Key", key)
                .contentType("text/plain")
                .body(body)
                .post("/probe/{uai}/things", uai);
    }

    @Test
    void givesTheFirstAnswerAgain() {
        var uai = Schools.create();

        var first = create(uai, "alice", "k", "body");
        var second = create(uai, "alice", "k", "body");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/api/v1/probe/" + uai + "/things/" + first.path("id"));
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        var uai = Schools.create();
        create(uai, "alice", "k", "body");

        var second = create(uai, "alice", "k", "other");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.<String>path("type")).isEqualTo("urn:problem-type:livret:idempotency-key-reused");
    }

    @Test
    void keepsCallersAndSchoolsApart() {
        var uai = Schools.create();
        var other = Schools.create();

        var ids = Set.of(
                create(uai, "alice", "k", "body").<String>path("id"),
                create(uai, "bob", "k", "body").<String>path("id"),
                create(other, "alice", "k", "body").<String>path("id"));

        assertThat(ids).hasSize(3);
    }

    @Test
    void refusesASecondRequestWhileTheFirstRuns() throws Exception {
        var uai = Schools.create();
        var first = CompletableFuture.supplyAsync(() -> create(uai, "alice", "k", "slow"));
        assertThat(ProbeResource.ENTERED.await(30, TimeUnit.SECONDS)).isTrue();

        var second = create(uai, "alice", "k", "slow");
        ProbeResource.RELEASED.countDown();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    }

    @Test
    void forgetsAKeyAfterItsTime() {
        var uai = Schools.create();
        var first = create(uai, "alice", "k", "body");
        Database.execute("update idempotency_key set expires_at = now() where school = '" + uai + "'");

        var second = create(uai, "alice", "k", "other");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(Database.rows("select count(*) from idempotency_key where school = ?", uai))
                .containsExactly("1");
    }

    @Test
    void keepsTheAnswerForADay() {
        var uai = Schools.create();
        create(uai, "alice", "k", "body");

        assertThat(Database.rows("""
                        select expires_at between now() + interval '23 hours 59 minutes' and now() + interval '24 hours'
                        from idempotency_key where school = ?""", uai)).containsExactly("t");
    }

    @Test
    void refusesAKeyThatIsNotOne() {
        var answer = create(Schools.create(), "alice", "with space", "body");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.header")).containsExactly("Idempotency-Key");
    }
}
