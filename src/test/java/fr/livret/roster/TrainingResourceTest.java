package fr.livret.roster;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.SchoolData.PERIOD;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TrainingResourceTest {

    private static final String LIST = "/schools/{uai}/programmes";
    private static final String ONE = LIST + "/{mef}";
    private static final String MEF = "10310019110";
    private static final Map<String, Object> MATHS = Map.of("code", "061300", "modality", "S", "weeklyHours", 3.50);
    private static final Map<String, Object> ENGLISH = Map.of("code", "030201", "modality", "O");

    private SchoolData school;

    @BeforeEach
    void createSchool() {
        school = SchoolData.create();
    }

    private RequestSpecification administration() {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private Response put(String mef, Object... subjects) {
        return administration()
                .header("If-None-Match", "*")
                .contentType(JSON)
                .body(Map.of("label", "3EME", "subjects", List.of(subjects)))
                .put(ONE, school.uai(), mef);
    }

    @Test
    void createsATraining() {
        put(MEF, MATHS, ENGLISH)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/programmes/" + MEF))
                .body("mef", equalTo(MEF))
                .body("label", equalTo("3EME"))
                .body("absentSince", nullValue())
                .body("subjects.code", contains("030201", "061300"))
                .body("subjects.modality", contains("O", "S"))
                .body("subjects[0].weeklyHours", nullValue())
                .body("subjects[1].weeklyHours", equalTo(3.5f));
    }

    @Test
    void givesTheSameTagToWhoWritesAndToWhoReads() {
        String tag = put(MEF, MATHS, Map.of("code", "100100", "modality", "S", "weeklyHours", 0))
                .header("ETag");

        administration().get(ONE, school.uai(), MEF).then().statusCode(200).header("ETag", equalTo(tag));
        administration()
                .header("If-None-Match", tag)
                .get(ONE, school.uai(), MEF)
                .then()
                .statusCode(304);
    }

    @Test
    void replacesTheWholeProgramme() {
        String tag = put(MEF, MATHS, ENGLISH).header("ETag");

        replace(tag).then().statusCode(200).body("label", nullValue()).body("subjects.code", contains("061300"));
        replace(tag).then().statusCode(412);
    }

    private Response replace(String tag) {
        return administration()
                .header("If-Match", tag)
                .contentType(JSON)
                .body(Map.of("subjects", List.of(MATHS)))
                .put(ONE, school.uai(), MEF);
    }

    @Test
    void listsTheTrainingsOfTheYear() {
        put(MEF, MATHS);
        put("10110001110");

        administration()
                .get(LIST, school.uai())
                .then()
                .statusCode(200)
                .body("items.mef", contains("10110001110", MEF))
                .body("total", equalTo(2));
        administration()
                .queryParam("limit", 1)
                .get(LIST, school.uai())
                .then()
                .body("items.mef", contains("10110001110"));
        administration().queryParam("year", 2024).get(LIST, school.uai()).then().body("items", empty());
    }

    @Test
    void removesATrainingWithItsProgramme() {
        String tag = put(MEF, MATHS).header("ETag");

        administration().delete(ONE, school.uai(), MEF).then().statusCode(428);
        administration()
                .header("If-Match", "\"stale\"")
                .delete(ONE, school.uai(), MEF)
                .then()
                .statusCode(412);
        administration()
                .header("If-Match", tag)
                .delete(ONE, school.uai(), MEF)
                .then()
                .statusCode(204);
        administration().get(ONE, school.uai(), MEF).then().statusCode(404);
        administration()
                .header("If-Match", tag)
                .delete(ONE, school.uai(), MEF)
                .then()
                .statusCode(404);
        assertThat(Database.rows("select * from programme where school = ?", school.uai()))
                .isEmpty();
    }

    @Test
    void wantsToKnowWhatTheCallerExpects() {
        administration()
                .contentType(JSON)
                .body(Map.of("subjects", List.of()))
                .put(ONE, school.uai(), MEF)
                .then()
                .statusCode(428);
        put(MEF);
        put(MEF).then().statusCode(412);
    }

    @Test
    void acceptsASubjectUnderTwoModalitiesButNotTwiceUnderOne() {
        put(MEF, MATHS, Map.of("code", "061300", "modality", "O")).then().statusCode(201);
        put("10310019111", MATHS, MATHS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subjects/1"))
                .body("errors.code", contains("REPEATED_CODE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0613", "0613000", "06130a"})
    void refusesASubjectThatSiecleCouldNotHave(String code) {
        put(MEF, Map.of("code", code, "modality", "S"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subjects/0/code"));
    }

    @Test
    void refusesHoursThatNoWeekHas() {
        put(MEF, Map.of("code", "061300", "modality", "S", "weeklyHours", -1))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subjects/0/weeklyHours"));
    }

    @Test
    void refusesAMefOfAnotherForm() {
        administration().get(ONE, school.uai(), "103 100").then().statusCode(400);
    }

    @Test
    void knowsNoSchoolThatDoesNotExist() {
        String uai = Schools.unusedUai();

        Api.as(ADMINISTRATION).school(uai).get(LIST, uai).then().statusCode(404);
        Api.as(ADMINISTRATION).school(uai).get(ONE, uai, MEF).then().statusCode(404);
    }

    @Test
    void isAudited() {
        String tag = put(MEF, MATHS).header("ETag");
        replace(tag);
        administration().header("If-Match", "*").delete(ONE, school.uai(), MEF);

        assertThat(Database.rows(
                        "select action, object_id from audit_event where school = ? and action like 'programme%' order by id",
                        school.uai()))
                .containsExactly("programme.created " + MEF, "programme.updated " + MEF, "programme.deleted " + MEF);
    }

    /** A student of 3e with a grade in mathematics, of whom the programme expects more. */
    @Test
    void saysWhichSubjectsLsuExpectsOfTheFinalYear() {
        UUID student = school.student("700001", "PLUVIER", "Zoé");
        school.update("enrolment", "mef = '" + MEF + "'", "student_id = '" + student + "'");
        expectOf("EXPECTED_SUBJECTS_UNKNOWN");

        put(MEF, MATHS, ENGLISH, Map.of("code", "090100", "modality", "S"), Map.of("code", "062900", "modality", "S"));

        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .get("/schools/{uai}/periods/{period}/readiness/{siecleId}", school.uai(), PERIOD, "700001")
                .then()
                .body("status", equalTo("IMPOSSIBLE"))
                .body("missing.code", contains("EXPECTED_SUBJECT", "EXPECTED_SUBJECT"))
                .body("missing.subject.code", contains("062900", "ARTS"))
                .body(
                        "missing.message",
                        contains(
                                "La matière « 062900 », que LSU attend en 3e, manque.",
                                "La matière « Arts plastiques », que LSU attend en 3e, manque."))
                .body(
                        "missing.href",
                        contains(
                                "/schools/" + school.uai() + "/periods/2025-T1/report-cards/700001",
                                "/schools/" + school.uai() + "/periods/2025-T1/report-cards/700001"));
    }

    @Test
    void linksToTheProgrammeThatIsNotKnown() {
        UUID student = school.student("700001", "PLUVIER", "Zoé");
        school.update("enrolment", "mef = '" + MEF + "'", "student_id = '" + student + "'");

        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .get("/schools/{uai}/periods/{period}/readiness/{siecleId}", school.uai(), PERIOD, "700001")
                .then()
                .body("missing.href", contains("/schools/" + school.uai() + "/programmes/" + MEF + "?year=2025"));
    }

    private void expectOf(String item) {
        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .get("/schools/{uai}/periods/{period}/readiness/{siecleId}", school.uai(), PERIOD, "700001")
                .then()
                .body("missing.code", contains(item));
    }
}
