package fr.livret.positioning;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.SchoolData.row;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClassResourceTest {

    private static final String CLASSES = "/schools/{uai}/classes";
    private static final String ONE = CLASSES + "/{code}";

    private static RequestSpecification administration(SchoolData school) {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private static ValidatableResponse list(SchoolData school, Map<String, ?> query) {
        return administration(school)
                .queryParams(query)
                .get(CLASSES, school.uai())
                .then()
                .statusCode(200);
    }

    private static RequestSpecification change(SchoolData school, String ifMatch, String body) {
        return administration(school)
                .contentType(JSON)
                .header("If-Match", ifMatch)
                .body(body);
    }

    private static String typeOf(SchoolData school, String code) {
        return administration(school).get(ONE, school.uai(), code).path("positioning");
    }

    /** 6EME 4 with grades, 5EME 1 without type, 4EME on the scale. */
    private static SchoolData threeClasses() {
        SchoolData school = SchoolData.create();
        school.schoolClass("5EME 1", null).schoolClass("4EME Éa", "SCALE_1_TO_4");
        return school;
    }

    @Test
    void showsTheColumnsOfStepOne() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");

        administration(school)
                .get(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(200)
                .body("code", equalTo("6EME 4"))
                .body("level", equalTo("6EME"))
                .body("positioning", equalTo("GRADES"))
                .body("declaredInLsu", nullValue())
                .body("mixed", equalTo(true))
                .body("services", equalTo(Map.of("withGrades", 1, "withoutGrades", 1)))
                .body("students", equalTo(1))
                .body("toGenerate", nullValue());
    }

    @Test
    void listsClassesByCode() {
        list(threeClasses(), Map.of())
                .body("items.code", contains("4EME Éa", "5EME 1", "6EME 4"))
                .body("total", equalTo(3));
    }

    @Test
    void countsServicesWhoseLsuGradeIsToGenerate() {
        SchoolData school = SchoolData.create();
        var student = school.student("700001", "PLUVIER", "Zoé");
        school.result(student, school.arts(), row("appraisal", "Soigné."));

        list(school, Map.of("period", "2025-T1")).body("items.toGenerate", contains(1));
    }

    @Test
    void countsNoServiceWhoseLsuGradeIsThere() {
        SchoolData school = SchoolData.create();
        var student = school.student("700001", "PLUVIER", "Zoé");
        school.result(student, school.arts(), row("lsu_grade", 12));

        list(school, Map.of("period", "2025-T1")).body("items.toGenerate", contains(0));
    }

    @Test
    void countsServicesWhosePositioningIsToGenerate() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.update("school_class", "positioning = 'SCALE_1_TO_4'", "true");

        list(school, Map.of("period", "2025-T1")).body("items.toGenerate", contains(1));
    }

    @Test
    void countsStudentsOfThePeriodOnly() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.update("enrolment", "from_date = '2025-12-01'", "true");

        list(school, Map.of("period", "2025-T1")).body("items.students", contains(0));
    }

    @Test
    void countsTheServicesOfStudentsGroups() {
        SchoolData school = SchoolData.create();
        var student = school.student("700001", "PLUVIER", "Zoé");
        school.groupService("6LATIN", "ARTS", "WITHOUT_GRADES", student);

        list(school, Map.of()).body("items.services.withoutGrades", contains(2));
    }

    @ParameterizedTest
    @CsvSource({
        "GRADES, WITH_GRADES, false",
        "GRADES, WITHOUT_GRADES, true",
        "SCALE_1_TO_4, WITH_GRADES, true",
        "SCALE_1_TO_4, WITHOUT_GRADES, false",
        "LEARNING_OBJECTIVES, WITH_GRADES, true",
        ", WITH_GRADES, false"
    })
    void callsAClassMixedWhenAServiceIsNotOfItsNaturalMode(String type, String mode, boolean mixed) {
        SchoolData school = SchoolData.create();
        school.schoolClass("3EME A", type).service("3EME A", "MATHS", mode);

        administration(school).get(ONE, school.uai(), "3EME A").then().body("mixed", equalTo(mixed));
    }

    @Test
    void callsAClassWithoutTypeMixedWhenBothModesAreThere() {
        SchoolData school = SchoolData.create().update("school_class", "positioning = null", "true");

        list(school, Map.of()).body("items.mixed", contains(true));
    }

    @ParameterizedTest
    @CsvSource({
        "positioning, NONE, 5EME 1",
        "positioning, SCALE_1_TO_4, 4EME Éa",
        "level, 6EME, 6EME 4",
        "mixed, true, 6EME 4",
        "withGrades, true, 6EME 4",
        "withoutGrades, true, 6EME 4",
        "students, true, 6EME 4",
        "q, éA, 4EME Éa"
    })
    void filtersOnEveryColumn(String parameter, String value, String code) {
        SchoolData school = threeClasses();
        school.student("700001", "PLUVIER", "Zoé");

        list(school, Map.of(parameter, value)).body("items.code", contains(code));
    }

    @Test
    void filtersOnTheTypeDeclaredInLsu() {
        SchoolData school = threeClasses().update("school_class", "declared_in_lsu = 'GRADES'", "code = '5EME 1'");

        list(school, Map.of("declaredInLsu", "GRADES")).body("items.code", contains("5EME 1"));
    }

    @Test
    void filtersOnWhatIsToGenerate() {
        SchoolData school = threeClasses();
        var student = school.student("700001", "PLUVIER", "Zoé");
        school.result(student, school.arts(), row("appraisal", "Soigné."));

        list(school, Map.of("period", "2025-T1", "toGenerate", true)).body("items.code", contains("6EME 4"));
    }

    @Test
    void asksForThePeriodInWhichToGenerate() {
        SchoolData school = SchoolData.create();

        administration(school)
                .queryParam("toGenerate", true)
                .get(CLASSES, school.uai())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("toGenerate"));
    }

    @Test
    void refusesAPeriodOfAnotherYear() {
        SchoolData school = SchoolData.create();

        administration(school)
                .queryParams("year", 2024, "period", "2025-T1")
                .get(CLASSES, school.uai())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("period"));
    }

    @Test
    void pagesThroughClasses() {
        SchoolData school = threeClasses();

        String next = list(school, Map.of("limit", 2))
                .body("items.code", contains("4EME Éa", "5EME 1"))
                .extract()
                .path("next");
        administration(school)
                .basePath("")
                .get(next)
                .then()
                .body("items.code", contains("6EME 4"))
                .body("next", nullValue());
    }

    @Test
    void showsAnotherYear() {
        list(threeClasses(), Map.of("year", 2024)).body("items", empty());
    }

    @Test
    void answersNotModifiedToWhoHasTheList() {
        SchoolData school = threeClasses();
        String tag = list(school, Map.of()).extract().header("ETag");

        administration(school)
                .header("If-None-Match", tag)
                .get(CLASSES, school.uai())
                .then()
                .statusCode(304);
    }

    @Test
    void changesASelectionOfClasses() {
        SchoolData school = threeClasses();

        change(school, "*", "{\"classes\":[\"6EME 4\",\"5EME 1\"],\"positioning\":\"GRADES\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(200)
                .body("updated", contains("5EME 1"))
                .body("unchanged", contains("6EME 4"));
        assertThat(typeOf(school, "5EME 1")).isEqualTo("GRADES");
    }

    @Test
    void takesTheTagOfAFilteredPageForAChange() {
        SchoolData school = threeClasses();
        String tag = list(school, Map.of("positioning", "NONE", "limit", 1, "period", "2025-T1"))
                .extract()
                .header("ETag");

        change(school, tag, "{\"classes\":[\"5EME 1\"],\"positioning\":\"GRADES\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(200);
    }

    @Test
    void changesNothingWhenOneClassIsUnknown() {
        SchoolData school = threeClasses();

        change(school, "*", "{\"classes\":[\"5EME 1\",\"9EME 9\"],\"positioning\":\"GRADES\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/classes/1"))
                .body("errors.detail", contains(containsString("9EME 9")));
        assertThat(typeOf(school, "5EME 1")).isNull();
    }

    @Test
    void refusesAChangeBasedOnAnOldList() {
        SchoolData school = threeClasses();
        String tag = list(school, Map.of()).extract().header("ETag");
        school.update("school_class", "positioning = 'GRADES'", "code = '5EME 1'");

        change(school, tag, "{\"classes\":[\"6EME 4\"],\"positioning\":\"SCALE_1_TO_4\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(412)
                .header("ETag", list(school, Map.of()).extract().header("ETag"));
    }

    @Test
    void refusesABulkChangeWithoutPrecondition() {
        SchoolData school = threeClasses();

        administration(school)
                .contentType(JSON)
                .body("{\"classes\":[\"6EME 4\"],\"positioning\":\"SCALE_1_TO_4\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(428);
    }

    @Test
    void refusesAnEmptySelection() {
        SchoolData school = threeClasses();

        change(school, "*", "{\"classes\":[],\"positioning\":\"GRADES\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/classes"));
    }

    @Test
    void refusesATypeThatDoesNotExist() {
        SchoolData school = threeClasses();

        change(school, "*", "{\"positioning\":\"PERCENTAGE\"}")
                .patch(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/positioning"));
    }

    @Test
    void changesOneClassByMergePatch() {
        SchoolData school = threeClasses();
        String tag = administration(school).get(ONE, school.uai(), "6EME 4").header("ETag");

        administration(school)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"declaredInLsu\":\"GRADES\"}")
                .patch(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(200)
                .body("declaredInLsu", equalTo("GRADES"))
                .body("positioning", equalTo("GRADES"));
    }

    @Test
    void removesATypeByNull() {
        SchoolData school = threeClasses();

        change(school, "*", "{\"positioning\":null}")
                .patch(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(200)
                .body("positioning", nullValue());
    }

    @Test
    void refusesAChangeBasedOnAnOldState() {
        SchoolData school = threeClasses();

        change(school, "\"old\"", "{\"positioning\":\"GRADES\"}")
                .patch(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(412);
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        SchoolData school = threeClasses();

        administration(school)
                .contentType(JSON)
                .body("{\"positioning\":\"GRADES\"}")
                .patch(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(428);
    }

    @Test
    void tellsTheAuditWhichClassesChanged() {
        SchoolData school = threeClasses();
        change(school, "*", "{\"classes\":[\"6EME 4\",\"5EME 1\"],\"positioning\":\"GRADES\"}")
                .patch(CLASSES, school.uai());

        assertThat(Database.rows(
                        "select object_id from audit_event where action = 'class.updated' and school = ?",
                        school.uai()))
                .isEqualTo(List.of("5EME 1"));
    }

    @Test
    void findsNoClassThatTheYearDoesNotHave() {
        SchoolData school = threeClasses();

        administration(school).get(ONE, school.uai(), "9EME 9").then().statusCode(404);
    }

    @Test
    void asksForAToken() {
        Api.anonymous().get(CLASSES, Schools.unusedUai()).then().statusCode(401);
    }

    @Test
    void letsAnAdministratorChangeNothing() {
        SchoolData school = threeClasses();

        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{\"classes\":[\"6EME 4\"],\"positioning\":\"GRADES\"}")
                .patch(CLASSES, school.uai())
                .then()
                .statusCode(403)
                .body("detail", containsString("positioning:write"));
    }

    @Test
    void hidesOtherSchools() {
        SchoolData school = threeClasses();

        Api.as(ADMINISTRATION)
                .school(Schools.unusedUai())
                .get(ONE, school.uai(), "6EME 4")
                .then()
                .statusCode(403);
    }
}
