package fr.livret.school;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.Group.DISTRICT;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolResourceTest {

    private static final Map<String, Object> BODY = Map.of("name", "Collège Fictif", "currentYear", 2025);

    @Test
    void createsASchoolWithDefaultOptions() {
        var uai = Schools.unusedUai();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .header("If-None-Match", "*")
                .body(BODY)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/schools/" + uai))
                .header("ETag", "\"0\"")
                .body("uai", equalTo(uai))
                .body("options.fileRetentionHours", equalTo(24));
    }

    @Test
    void showsOneSchool() {
        var uai = Schools.create(Map.of("options", Map.of("fileRetentionHours", 48)));

        Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}", uai)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("name", equalTo("Collège d'essai"))
                .body("currentYear", equalTo(2025))
                .body("options.fileRetentionHours", equalTo(48));
    }

    @Test
    void answersNotModifiedToWhoHasTheState() {
        var uai = Schools.create();

        Api.as(ADMINISTRATOR)
                .school(uai)
                .header("If-None-Match", "\"0\"")
                .get("/schools/{uai}", uai)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
    }

    @Test
    void changesASchoolWhoseStateIsKnown() {
        var uai = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .header("If-Match", "\"0\"")
                .body(BODY)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Collège Fictif"));
    }

    @Test
    void refusesAChangeBasedOnAnOldState() {
        var uai = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .header("If-Match", "\"7\"")
                .body(BODY)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(412)
                .header("ETag", "\"0\"");
    }

    @Test
    void refusesToCreateASchoolTwice() {
        var uai = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .header("If-None-Match", "*")
                .body(BODY)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(412)
                .header("ETag", "\"0\"");
    }

    @Test
    void refusesAWriteWithoutPrecondition() {
        var uai = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .body(BODY)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(428)
                .body("errors.header", contains("If-Match"));
    }

    @Test
    void refusesACreationWithoutPrecondition() {
        var uai = Schools.unusedUai();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .body(BODY)
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(428)
                .body("errors.header", contains("If-None-Match"));
    }

    @Test
    void pointsAtEveryViolation() {
        var uai = Schools.unusedUai();

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .header("If-None-Match", "*")
                .body(Map.of("name", " ", "currentYear", 1999, "options", Map.of("fileRetentionHours", 0)))
                .put("/schools/{uai}", uai)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/currentYear", "/name", "/options/fileRetentionHours"))
                .body("errors.code", contains("MIN", "NOT_BLANK", "MIN"));
    }

    @Test
    void hidesWhetherASchoolOfOthersExists() {
        var theirs = Schools.create();

        for (var uai : List.of(theirs, Schools.unusedUai())) {
            Api.as(ADMINISTRATION)
                    .school(Schools.unusedUai())
                    .get("/schools/{uai}", uai)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem-type:livret:school-not-allowed"));
        }
    }

    @Test
    void namesTheMissingPermission() {
        var uai = Schools.create();

        Api.as(DISTRICT)
                .school(uai)
                .header("Accept-Language", "en")
                .get("/schools/{uai}", uai)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:livret:permission-missing"))
                .body("detail", equalTo("The permission school:read is missing."));
    }

    @Test
    void asksForAToken() {
        Api.anonymous()
                .get("/schools/{uai}", Schools.unusedUai())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"livret\"");
    }

    @Test
    void findsNoSchoolThatDoesNotExist() {
        var uai = Schools.unusedUai();

        Api.as(ADMINISTRATION).school(uai).get("/schools/{uai}", uai).then().statusCode(404);
    }

    @Test
    void refusesAWrongKeyLetter() {
        Api.as(ADMINISTRATION)
                .everySchool()
                .get("/schools/{uai}", "0382032A")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("uai"));
    }

    private static Map<Integer, Long> statusesOfRivals(String uai, String header, String condition) {
        return IntStream.range(0, 8)
                .mapToObj(rival -> CompletableFuture.supplyAsync(() -> Api.as(ADMINISTRATION)
                        .school(uai)
                        .contentType(JSON)
                        .header(header, condition)
                        .body(BODY)
                        .put("/schools/{uai}", uai)
                        .statusCode()))
                .toList()
                .stream()
                .collect(Collectors.groupingBy(CompletableFuture::join, Collectors.counting()));
    }

    @Test
    void letsOneOfSeveralRivalsCreate() {
        assertThat(statusesOfRivals(Schools.unusedUai(), "If-None-Match", "*")).isEqualTo(Map.of(201, 1L, 412, 7L));
    }

    @Test
    void letsOneOfSeveralRivalsChange() {
        assertThat(statusesOfRivals(Schools.create(), "If-Match", "\"0\"")).isEqualTo(Map.of(200, 1L, 412, 7L));
    }
}
