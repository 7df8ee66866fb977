package fr.livret.school;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.Group.DISTRICT;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Api;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeriodResourceTest {

    private static final Map<String, Object> FIRST_TERM =
            Map.of("startsOn", "2025-09-01", "endsOn", "2025-11-30", "label", "Trimestre 1");

    private String uai;

    @BeforeEach
    void createSchool() {
        uai = Schools.create();
    }

    private ValidatableResponse put(String period, String header, String condition, Map<String, Object> body) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .header(header, condition)
                .body(body)
                .put("/schools/{uai}/periods/{period}", uai, period)
                .then();
    }

    private void create(String... periods) {
        for (var period : periods) {
            put(period, "If-None-Match", "*", FIRST_TERM).statusCode(201);
        }
    }

    @Test
    void createsAPeriod() {
        put("2025-T1", "If-None-Match", "*", FIRST_TERM)
                .statusCode(201)
                .header("Location", endsWith("/schools/" + uai + "/periods/2025-T1"))
                .body("code", equalTo("2025-T1"))
                .body("year", equalTo(2025))
                .body("rank", equalTo(1))
                .body("count", equalTo(3))
                .body("startsOn", equalTo("2025-09-01"))
                .body("endsOn", equalTo("2025-11-30"))
                .body("label", equalTo("Trimestre 1"));
    }

    @Test
    void changesAPeriod() {
        create("2025-P4of5");

        put("2025-P4of5", "If-Match", "\"0\"", Map.of("startsOn", "2026-03-01", "endsOn", "2026-03-01", "label", "P4"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("startsOn", equalTo("2026-03-01"));
    }

    @Test
    void refusesAStaleChange() {
        create("2025-S1");

        put("2025-S1", "If-Match", "\"3\"", FIRST_TERM).statusCode(412).header("ETag", "\"0\"");
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        create("2025-S1");

        put("2025-S1", "Accept-Language", "fr", FIRST_TERM).statusCode(428);
    }

    @Test
    void refusesToReplaceWhatDoesNotExist() {
        put("2025-S1", "If-Match", "*", FIRST_TERM).statusCode(412);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        put("2025-T1", "If-None-Match", "*", Map.of("startsOn", "2025-09-02", "endsOn", "2025-09-01", "label", "T1"))
                .statusCode(400)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("ENDS_BEFORE_START"));
    }

    @Test
    void refusesACodeThatIsNotAPeriod() {
        put("2025-T4", "If-None-Match", "*", FIRST_TERM).statusCode(400).body("errors.parameter", contains("period"));
    }

    @Test
    void refusesAPeriodOfASchoolThatDoesNotExist() {
        var absent = Schools.unusedUai();

        Api.as(ADMINISTRATION)
                .school(absent)
                .contentType(JSON)
                .header("If-None-Match", "*")
                .body(FIRST_TERM)
                .put("/schools/{uai}/periods/2025-T1", absent)
                .then()
                .statusCode(404);
    }

    @Test
    void listsThePeriodsOfTheCurrentYear() {
        create("2025-T2", "2025-T1", "2025-S1", "2024-T1");

        Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/periods", uai)
                .then()
                .statusCode(200)
                .body("items.code", contains("2025-S1", "2025-T1", "2025-T2"))
                .body("total", equalTo(3));
    }

    @Test
    void listsThePeriodsOfAnotherYear() {
        create("2024-T1", "2025-T1");

        Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("year", 2024)
                .get("/schools/{uai}/periods", uai)
                .then()
                .statusCode(200)
                .body("items.code", contains("2024-T1"));
    }

    @Test
    void pagesThroughPeriods() {
        create("2025-T1", "2025-T2", "2025-T3");

        String next = Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("limit", 2)
                .get("/schools/{uai}/periods", uai)
                .then()
                .body("items.code", contains("2025-T1", "2025-T2"))
                .extract()
                .path("next");
        Api.as(ADMINISTRATOR)
                .school(uai)
                .basePath("")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.code", contains("2025-T3"))
                .body("total", equalTo(3));
    }

    @Test
    void refusesACursorOfItsCallersMaking() {
        Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("cursor", "eHg")
                .get("/schools/{uai}/periods", uai)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void showsNoPeriodOfAnotherSchool() {
        create("2025-T1");
        var other = Schools.create();

        Api.as(ADMINISTRATOR)
                .school(uai, other)
                .get("/schools/{uai}/periods/2025-T1", other)
                .then()
                .statusCode(404);
        Api.as(ADMINISTRATOR)
                .school(uai, other)
                .get("/schools/{uai}/periods", other)
                .then()
                .body("items", empty());
    }

    @Test
    void showsAPeriodAndThenNothingNew() {
        create("2025-T1");
        var request = Api.as(ADMINISTRATOR).school(uai);

        var etag = request.get("/schools/{uai}/periods/2025-T1", uai)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.as(ADMINISTRATOR)
                .school(uai)
                .header("If-None-Match", etag)
                .get("/schools/{uai}/periods/2025-T1", uai)
                .then()
                .statusCode(304);
    }

    @Test
    void refusesWhoMayNotReadSchools() {
        Api.as(DISTRICT).school(uai).get("/schools/{uai}/periods", uai).then().statusCode(403);
        Api.as(ADMINISTRATOR)
                .school(Schools.unusedUai())
                .get("/schools/{uai}/periods", uai)
                .then()
                .statusCode(403);
        Api.anonymous().get("/schools/{uai}/periods", uai).then().statusCode(401);
    }
}
