package fr.livret.positioning;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.SchoolData.row;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassServiceResourceTest {

    private static final String SERVICES = "/schools/{uai}/classes/{code}/services";
    private static final String ONE = SERVICES + "/{id}";

    private static RequestSpecification administration(SchoolData school) {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private static ValidatableResponse list(SchoolData school, Map<String, ?> query) {
        return administration(school)
                .queryParams(query)
                .get(SERVICES, school.uai(), SchoolData.CLASS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(SchoolData school, UUID service, String ifMatch, String mode) {
        return administration(school)
                .contentType(JSON)
                .header("If-Match", ifMatch)
                .body("{\"mode\":\"" + mode + "\"}")
                .patch(ONE, school.uai(), SchoolData.CLASS, service)
                .then();
    }

    private static String modeOf(SchoolData school, UUID service) {
        return administration(school)
                .get(ONE, school.uai(), SchoolData.CLASS, service)
                .path("mode");
    }

    @Test
    void showsModeSubjectAndTeachers() {
        SchoolData school = SchoolData.create();

        administration(school)
                .get(ONE, school.uai(), SchoolData.CLASS, school.arts())
                .then()
                .statusCode(200)
                .body("id", equalTo(school.arts().toString()))
                .body("subject", equalTo(Map.of("code", "ARTS", "label", "Arts plastiques")))
                .body("group", nullValue())
                .body("mode", equalTo("WITHOUT_GRADES"))
                .body("natural", equalTo(false))
                .body("modeFrozen", equalTo(false))
                .body("teachers.key", contains(SchoolData.TEACHER))
                .body("toGenerate", nullValue());
    }

    @Test
    void listsServicesBySubjectWithThoseOfStudentsGroups() {
        SchoolData school = SchoolData.create();
        UUID student = school.student("700001", "PLUVIER", "Zoé");
        school.groupService("6CHORALE", "ARTS", "WITHOUT_GRADES", student);

        list(school, Map.of())
                .body("items.subject.code", contains("ARTS", "ARTS", "MATHS"))
                .body("items.findAll { it.group == '6CHORALE' }", hasSize(1))
                .body("total", equalTo(3));
    }

    @Test
    void countsTheValuesToGenerateOfEachService() {
        SchoolData school = SchoolData.create();
        school.result(school.student("700001", "PLUVIER", "Zoé"), school.arts(), row());
        school.result(school.student("700002", "HURON", "Léo"), school.arts(), row());
        school.result(school.student("700003", "MILAN", "Ida"), school.arts(), row("lsu_grade", 12));

        list(school, Map.of("period", "2025-T1"))
                .body("items.subject.code", contains("ARTS", "MATHS"))
                .body("items.toGenerate", contains(2, 0));
        administration(school)
                .queryParam("period", "2025-T1")
                .get("/schools/{uai}/classes/{code}", school.uai(), SchoolData.CLASS)
                .then()
                .body("toGenerate", equalTo(1))
                .body("valuesToGenerate", equalTo(2));
    }

    @Test
    void countsPositioningsToGenerateInAClassOnTheScale() {
        SchoolData school = SchoolData.create().update("school_class", "positioning = 'SCALE_1_TO_4'", "true");
        school.student("700001", "PLUVIER", "Zoé");

        list(school, Map.of("period", "2025-T1"))
                .body("items.natural", contains(true, false))
                .body("items.toGenerate", contains(0, 1));
    }

    @Test
    void countsNothingInAClassWithoutType() {
        SchoolData school = SchoolData.create().update("school_class", "positioning = null", "true");
        school.result(school.student("700001", "PLUVIER", "Zoé"), school.arts(), row());

        list(school, Map.of("period", "2025-T1"))
                .body("items.natural", contains(nullValue(), nullValue()))
                .body("items.toGenerate", contains(0, 0));
    }

    @Test
    void countsAStudentInTheClassOfTheLastStayOnly() {
        SchoolData school = SchoolData.create().schoolClass("6EME 5", "GRADES");
        UUID student = school.student("700001", "PLUVIER", "Zoé");
        school.result(student, school.arts(), row());
        school.update("enrolment", "to_date = '2025-10-01'", "true");
        school.insert(
                "enrolment",
                row("year", 2025, "student_id", student, "class_code", "6EME 5", "from_date", "2025-10-02"));

        list(school, Map.of("period", "2025-T1")).body("items.toGenerate", contains(0, 0));
        administration(school)
                .queryParam("period", "2025-T1")
                .get(SERVICES, school.uai(), "6EME 5")
                .then()
                .body("items.subject.code", contains("ARTS", "MATHS"))
                .body("items.toGenerate", contains(1, 0));
    }

    @Test
    void pagesThroughServices() {
        SchoolData school = SchoolData.create();

        String next = list(school, Map.of("limit", 1))
                .body("items.subject.code", contains("ARTS"))
                .extract()
                .path("next");

        administration(school)
                .basePath("")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.subject.code", contains("MATHS"))
                .body("next", nullValue());
    }

    @Test
    void changesTheMode() {
        SchoolData school = SchoolData.create();
        String tag = administration(school)
                .get(ONE, school.uai(), SchoolData.CLASS, school.arts())
                .header("ETag");

        change(school, school.arts(), tag, "WITH_GRADES")
                .statusCode(200)
                .body("mode", equalTo("WITH_GRADES"))
                .body("natural", equalTo(true));
        assertThat(modeOf(school, school.arts())).isEqualTo("WITH_GRADES");
        assertThat(Database.rows(
                        "select object_id from audit_event where action = 'service.mode-changed' and school = ?",
                        school.uai()))
                .isEqualTo(List.of(school.arts().toString()));
    }

    @Test
    void freezesTheModeOnceGradesExist() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");

        change(school, school.maths(), "*", "WITHOUT_GRADES").statusCode(409);
        assertThat(modeOf(school, school.maths())).isEqualTo("WITH_GRADES");
    }

    @Test
    void acceptsTheModeThatAFrozenServiceHas() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");

        change(school, school.maths(), "*", "WITH_GRADES").statusCode(200).body("modeFrozen", equalTo(true));
    }

    @Test
    void refusesAChangeBasedOnAnOldState() {
        SchoolData school = SchoolData.create();

        change(school, school.arts(), "\"old\"", "WITH_GRADES").statusCode(412);
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        SchoolData school = SchoolData.create();

        administration(school)
                .contentType(JSON)
                .body("{\"mode\":\"WITH_GRADES\"}")
                .patch(ONE, school.uai(), SchoolData.CLASS, school.arts())
                .then()
                .statusCode(428);
    }

    @Test
    void refusesAModeThatDoesNotExist() {
        SchoolData school = SchoolData.create();

        change(school, school.arts(), "*", "PERCENTAGE").statusCode(400).body("errors.pointer", contains("/mode"));
    }

    @Test
    void answersNotModifiedToWhoHasTheService() {
        SchoolData school = SchoolData.create();
        String tag = administration(school)
                .get(ONE, school.uai(), SchoolData.CLASS, school.arts())
                .header("ETag");

        administration(school)
                .header("If-None-Match", tag)
                .get(ONE, school.uai(), SchoolData.CLASS, school.arts())
                .then()
                .statusCode(304);
    }

    @Test
    void findsNoServiceOfAnotherClass() {
        SchoolData school = SchoolData.create().schoolClass("5EME 1", "GRADES");

        administration(school)
                .get(ONE, school.uai(), "5EME 1", school.arts())
                .then()
                .statusCode(404);
        administration(school).get(SERVICES, school.uai(), "9EME 9").then().statusCode(404);
    }

    @Test
    void refusesAPeriodOfAnotherYear() {
        SchoolData school = SchoolData.create();

        administration(school)
                .queryParams("year", 2024, "period", "2025-T1")
                .get(SERVICES, school.uai(), SchoolData.CLASS)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("period"));
    }

    @Test
    void hidesOtherSchools() {
        SchoolData school = SchoolData.create();

        Api.as(ADMINISTRATION)
                .school(Schools.unusedUai())
                .get(SERVICES, school.uai(), SchoolData.CLASS)
                .then()
                .statusCode(403);
    }
}
