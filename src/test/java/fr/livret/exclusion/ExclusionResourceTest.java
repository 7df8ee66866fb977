package fr.livret.exclusion;

import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.SchoolData.PERIOD;
import static fr.livret.support.SchoolData.row;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExclusionResourceTest {

    private static final String LIST = "/schools/{uai}/periods/{period}/exclusions";
    private static final String ONE = LIST + "/{siecleId}";
    private static final Map<String, Object> EXPORT = Map.of("periods", List.of(PERIOD), "signatory", Jobs.SIGNATORY);

    private SchoolData school;

    @BeforeEach
    void createSchool() {
        school = school();
    }

    private static SchoolData school() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.student("700002", "COURLIS", "Max");
        return school;
    }

    private RequestSpecification administrator() {
        return Api.as(ADMINISTRATOR).school(school.uai());
    }

    private Response exclude(String siecleId, String reason) {
        return administrator()
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body(Map.of("reason", reason))
                .put(ONE, school.uai(), PERIOD, siecleId);
    }

    private Response get(String siecleId) {
        return administrator().get(ONE, school.uai(), PERIOD, siecleId);
    }

    @Test
    void keepsWhoDecidedWhenAndWhy() {
        exclude("700001", "  A quitté le collège\r\n")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/periods/2025-T1/exclusions/700001"))
                .body("siecleId", equalTo("700001"))
                .body("period", equalTo(PERIOD))
                .body("author", equalTo("test-Administrator"))
                .body("excludedAt", notNullValue())
                .body("reason", equalTo("A quitté le collège"));
    }

    @Test
    void showsWhatWasDecided() {
        String tag = exclude("700001", "Transfert").header("ETag");

        get("700001").then().statusCode(200).header("ETag", equalTo(tag)).body("reason", equalTo("Transfert"));
        administrator()
                .header("If-None-Match", tag)
                .get(ONE, school.uai(), PERIOD, "700001")
                .then()
                .statusCode(304);
    }

    @Test
    void listsThePeriodsExclusionsInPages() {
        exclude("700002", "Transfert");
        exclude("700001", "Départ");

        String next = administrator()
                .queryParam("limit", 1)
                .get(LIST, school.uai(), PERIOD)
                .then()
                .statusCode(200)
                .body("items.siecleId", contains("700001"))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        administrator()
                .basePath("")
                .get(next)
                .then()
                .body("items.siecleId", contains("700002"))
                .body("next", nullValue());
        administrator().get(LIST, school.uai(), "2025-T2").then().body("items", empty());
    }

    @Test
    void changesTheReasonOfWhoKnowsTheExclusion() {
        String tag = exclude("700001", "Départ").header("ETag");

        replace("700001", tag).then().statusCode(200).body("reason", equalTo("Autre raison"));
        replace("700001", tag).then().statusCode(412);
    }

    private Response replace(String siecleId, String tag) {
        return administrator()
                .header("If-Match", tag)
                .contentType(JSON)
                .body(Map.of("reason", "Autre raison"))
                .put(ONE, school.uai(), PERIOD, siecleId);
    }

    @Test
    void refusesToExcludeTwice() {
        exclude("700001", "Départ");

        exclude("700001", "Départ").then().statusCode(412);
    }

    @Test
    void wantsToKnowWhatTheCallerExpects() {
        administrator()
                .contentType(JSON)
                .body(Map.of("reason", "Départ"))
                .put(ONE, school.uai(), PERIOD, "700001")
                .then()
                .statusCode(428);
        exclude("700001", "Départ");
        administrator().delete(ONE, school.uai(), PERIOD, "700001").then().statusCode(428);
    }

    @Test
    void liftsAnExclusion() {
        String tag = exclude("700001", "Départ").header("ETag");

        lift("700001", tag).then().statusCode(204);
        get("700001").then().statusCode(404);
        lift("700001", tag).then().statusCode(404);
    }

    @Test
    void liftsNothingThatHasChanged() {
        exclude("700001", "Départ");

        lift("700001", "\"stale\"").then().statusCode(412);
    }

    private Response lift(String siecleId, String tag) {
        return administrator().header("If-Match", tag).delete(ONE, school.uai(), PERIOD, siecleId);
    }

    @Test
    void knowsOnlyTheStudentsOfTheSchool() {
        exclude("999999", "Départ").then().statusCode(404);
        lift("999999", "*").then().statusCode(404);
    }

    @Test
    void knowsNoSchoolThatDoesNotExist() {
        String uai = Schools.unusedUai();

        Api.as(ADMINISTRATOR).school(uai).get(LIST, uai, PERIOD).then().statusCode(404);
    }

    @Test
    void wantsAReason() {
        exclude("700001", "   ").then().statusCode(400).body("errors.pointer", contains("/reason"));
        exclude("700001", "\u0001").then().statusCode(400).body("errors.pointer", contains("/reason"));
        exclude("700001", "x".repeat(501)).then().statusCode(400).body("errors.pointer", contains("/reason"));
    }

    @Test
    void isAuditedWithoutItsReason() {
        NoSecretInLogs.during(
                () -> {
                    String tag = exclude("700001", "Raison secrète").header("ETag");
                    lift("700001", tag);
                },
                "Raison secrète");

        assertThat(Database.rows(
                        "select action, object_id from audit_event where school = ? and action like 'exclusion%' order by id",
                        school.uai()))
                .containsExactly("exclusion.created 2025-T1/700001", "exclusion.lifted 2025-T1/700001");
    }

    @Test
    void isShownByReadiness() {
        exclude("700001", "Transfert");

        administrator()
                .get("/schools/{uai}/periods/{period}/readiness", school.uai(), PERIOD)
                .then()
                .body("items.status", contains("COMPLETE", "COMPLETE"))
                .body("items[0].exclusion.reason", equalTo("Transfert"))
                .body("items[1].exclusion", nullValue())
                .body("summary.excluded", equalTo(1))
                .body("summary.byClass.excluded", contains(1));
        administrator()
                .queryParam("excluded", true)
                .get("/schools/{uai}/periods/{period}/readiness", school.uai(), PERIOD)
                .then()
                .body("items.siecleId", contains("700001"));
    }

    @Test
    void leavesTheStudentOutOfTheExportAndItsReportSaysSo() {
        exclude("700001", "Transfert");

        var export = Jobs.export(school.uai(), EXPORT)
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.inScope", equalTo(2))
                .body("counts.exported", equalTo(1))
                .body("counts.leftOut", equalTo(Map.of("EXCLUDED", 1)));
        Jobs.report(school.uai(), export)
                .body("items.siecleId", contains("700001", "700002"))
                .body("items.outcome", contains("LEFT_OUT", "EXPORTED"))
                .body("items.reason", contains("EXCLUDED", null));
        assertThat(Jobs.file(school.uai(), export)).contains("700002").doesNotContain("700001");
    }

    @Test
    void saysExcludedRatherThanWhatReadinessSays() {
        UUID third = school.student("700003", "BRUANT", "Lou");
        school.update("report_card", "committee_appraisal = null", "student_id = '" + third + "'");
        exclude("700003", "Transfert");

        Jobs.export(school.uai(), EXPORT).body("counts.leftOut", equalTo(Map.of("EXCLUDED", 1)));
    }

    @Test
    void holdsBackNobodyElse() {
        exclude("700001", "Transfert");

        Jobs.export(school.uai(), Map.of("periods", List.of(PERIOD), "signatory", Jobs.SIGNATORY, "onBlocked", "FAIL"))
                .body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void leavesNothingToExportWhenEverybodyIsExcluded() {
        exclude("700001", "Transfert");
        exclude("700002", "Transfert");

        Jobs.start(school.uai(), EXPORT).then().statusCode(422).body("errors.code", contains("NOTHING_TO_EXPORT"));
    }

    @Test
    void goesWithTheStudent() {
        exclude("700001", "Transfert");
        Database.execute("delete from student where school = '" + school.uai() + "' and siecle_id = '700001'");

        administrator().get(LIST, school.uai(), PERIOD).then().body("items", empty());
    }

    @Test
    void concernsOnePeriod() {
        exclude("700001", "Transfert");
        school.insert("report_card", row("period", "2025-T2", "year", 2025, "student_id", student("700001")));

        administrator()
                .get("/schools/{uai}/periods/{period}/readiness/{siecleId}", school.uai(), "2025-T2", "700001")
                .then()
                .body("exclusion", nullValue());
    }

    private String student(String siecleId) {
        return Database.rows("select id from student where school = ? and siecle_id = ?", school.uai(), siecleId)
                .get(0);
    }
}
