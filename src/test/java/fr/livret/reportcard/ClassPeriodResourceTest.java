package fr.livret.reportcard;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassPeriodResourceTest {

    private static final String PATH = "/schools/{uai}/classes/{code}/periods/{period}";

    private static RequestSpecification administration(SchoolData school) {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private static ValidatableResponse put(SchoolData school, String ifMatch, Object body) {
        return administration(school)
                .contentType(JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put(PATH, school.uai(), "6EME 4", "2025-T1")
                .then();
    }

    @Test
    void showsTheCommitteeDate() {
        SchoolData school = SchoolData.create();

        administration(school)
                .get(PATH, school.uai(), "6EME 4", "2025-T1")
                .then()
                .statusCode(200)
                .body("class", equalTo("6EME 4"))
                .body("period", equalTo("2025-T1"))
                .body("committeeDate", equalTo("2025-12-02"));
    }

    @Test
    void isEmptyUntilSomebodyEntersSomething() {
        SchoolData school = SchoolData.create();

        administration(school)
                .get(PATH, school.uai(), "6EME 4", "2025-T2")
                .then()
                .statusCode(200)
                .body("committeeDate", nullValue())
                .body("paths", empty());
    }

    @Test
    void entersWhatTheClassShares() {
        SchoolData school = SchoolData.create();
        Map<String, Object> body = Map.of(
                "committeeDate", "2025-12-09",
                "schoolLifeComment", " Ambiance sereine.\r\nBravo. ",
                "paths", List.of(Map.of("code", "PAR_CIT", "text", "Élection des délégués")));

        put(school, "*", body)
                .statusCode(200)
                .body("committeeDate", equalTo("2025-12-09"))
                .body("schoolLifeComment", equalTo("Ambiance sereine.\nBravo."))
                .body("paths.text", contains("Élection des délégués"));
    }

    @Test
    void keepsWhatWasEntered() {
        SchoolData school = SchoolData.create();
        put(school, "*", Map.of("paths", List.of(Map.of("code", "PAR_SAN", "text", "Secourisme"))));

        administration(school)
                .get(PATH, school.uai(), "6EME 4", "2025-T1")
                .then()
                .body("paths.code", contains("PAR_SAN"));
    }

    @Test
    void removesWhatIsLeftOut() {
        put(SchoolData.create(), "*", Map.of()).statusCode(200).body("committeeDate", nullValue());
    }

    @Test
    void takesABlankCommentForNone() {
        put(SchoolData.create(), "*", Map.of("schoolLifeComment", " \r\n\u000b"))
                .statusCode(200)
                .body("schoolLifeComment", nullValue());
    }

    @Test
    void refusesControlCharacters() {
        put(SchoolData.create(), "*", Map.of("schoolLifeComment", "Bon\u000b\uffff trimestre"))
                .statusCode(400)
                .body("errors.pointer", contains("/schoolLifeComment"))
                .body("errors.code", contains("ILLEGAL_CHARACTER"));
    }

    @Test
    void refusesACommentOverTheLimit() {
        put(SchoolData.create(), "*", Map.of("schoolLifeComment", "a".repeat(599) + "😀"))
                .statusCode(400)
                .body("errors.pointer", contains("/schoolLifeComment"));
    }

    @Test
    void acceptsACommentThatEndsInAnEmojiAtTheLimit() {
        put(SchoolData.create(), "*", Map.of("schoolLifeComment", "a".repeat(598) + "😀"))
                .statusCode(200);
    }

    @Test
    void refusesAPathGivenTwice() {
        Map<String, String> path = Map.of("code", "PAR_CIT", "text", "Délégués");

        put(SchoolData.create(), "*", Map.of("paths", List.of(path, path)))
                .statusCode(400)
                .body("errors.pointer", contains("/paths/1/code"));
    }

    @Test
    void refusesASemesterOfAClassInTerms() {
        SchoolData school = SchoolData.create();

        administration(school)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .put(PATH, school.uai(), "6EME 4", "2025-S1")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("period"));
    }

    @Test
    void repairsTheMissingCommitteeDateOfAClass() {
        SchoolData school = SchoolData.create().update("class_period", "committee_date = null", "true");
        school.student("700001", "PLUVIER", "Zoé");
        put(school, "*", Map.of("committeeDate", "2025-12-02"));

        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .get("/schools/{uai}/periods/2025-T1/readiness/700001", school.uai())
                .then()
                .body("status", equalTo("COMPLETE"));
    }

    @Test
    void refusesAChangeBasedOnAnOldState() {
        put(SchoolData.create(), "\"old\"", Map.of()).statusCode(412);
    }

    @Test
    void acceptsAChangeBasedOnThePresentState() {
        SchoolData school = SchoolData.create();
        String tag = administration(school)
                .get(PATH, school.uai(), "6EME 4", "2025-T1")
                .header("ETag");

        put(school, tag, Map.of("committeeDate", "2025-12-04")).statusCode(200);
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        SchoolData school = SchoolData.create();

        administration(school)
                .contentType(JSON)
                .body(Map.of())
                .put(PATH, school.uai(), "6EME 4", "2025-T1")
                .then()
                .statusCode(428);
    }

    @Test
    void tellsTheAudit() {
        SchoolData school = SchoolData.create();
        put(school, "*", Map.of());

        assertThat(Database.rows(
                        "select object_id from audit_event where action = 'class-period.updated' and school = ?",
                        school.uai()))
                .isEqualTo(List.of("6EME 4/2025-T1"));
    }

    @Test
    void findsNoClassThatTheYearDoesNotHave() {
        SchoolData school = SchoolData.create();

        administration(school)
                .get(PATH, school.uai(), "6EME 4", "2024-T1")
                .then()
                .statusCode(404);
    }

    @Test
    void asksForAToken() {
        Api.anonymous()
                .get(PATH, Schools.unusedUai(), "6EME 4", "2025-T1")
                .then()
                .statusCode(401);
    }

    @Test
    void letsAnAdministratorChangeNothing() {
        SchoolData school = SchoolData.create();

        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .put(PATH, school.uai(), "6EME 4", "2025-T1")
                .then()
                .statusCode(403)
                .body("detail", containsString("data:write"));
    }

    @Test
    void hidesOtherSchools() {
        SchoolData school = SchoolData.create();

        Api.as(ADMINISTRATION)
                .school(Schools.unusedUai())
                .get(PATH, school.uai(), "6EME 4", "2025-T1")
                .then()
                .statusCode(403);
    }
}
