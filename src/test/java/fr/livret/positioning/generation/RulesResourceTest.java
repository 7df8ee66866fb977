package fr.livret.positioning.generation;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.INTEGRATION;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RulesResourceTest {

    private static final String OF_SCHOOL = "/schools/{uai}/generation-rules";
    private static final String OF_CLASS = "/schools/{uai}/classes/{code}/generation-rules";

    private static RequestSpecification administration(SchoolData school) {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private static RequestSpecification writing(SchoolData school, String ifMatch, String body) {
        return administration(school)
                .contentType(JSON)
                .header("If-Match", ifMatch)
                .body(body);
    }

    private static ValidatableResponse putSchool(SchoolData school, String body) {
        return writing(school, "*", body).put(OF_SCHOOL, school.uai()).then();
    }

    private static ValidatableResponse putClass(SchoolData school, String body) {
        return writing(school, "*", body)
                .put(OF_CLASS, school.uai(), SchoolData.CLASS)
                .then();
    }

    @Test
    void beginsWithTheDefaults() {
        SchoolData school = SchoolData.create();

        administration(school)
                .get(OF_SCHOOL, school.uai())
                .then()
                .statusCode(200)
                .body("mode", equalTo("ALL"))
                .body("points.level4", equalTo(50))
                .body("points.level3", equalTo(40))
                .body("points.between2And3", equalTo(33))
                .body("points.level2", equalTo(25))
                .body("points.between1And2", equalTo(18))
                .body("points.level1", equalTo(10))
                .body("thresholds.level4Above", equalTo(45))
                .body("thresholds.level3From", equalTo(33))
                .body("thresholds.level2From", equalTo(18))
                .body("step", equalTo(1))
                .body("averageToLevel.level2From", equalTo(5))
                .body("averageToLevel.level3From", equalTo(10))
                .body("averageToLevel.level4From", equalTo(15))
                .body("levelToGrade.level1", equalTo(5))
                .body("levelToGrade.level2", equalTo(9))
                .body("levelToGrade.level3", equalTo(13))
                .body("levelToGrade.level4", equalTo(17));
    }

    @Test
    void replacesTheRulesOfTheSchool() {
        SchoolData school = SchoolData.create();
        String tag = putSchool(school, "{\"mode\":\"LAST_FIVE\",\"step\":0.50}")
                .statusCode(200)
                .body("mode", equalTo("LAST_FIVE"))
                .body("points.level4", equalTo(50))
                .extract()
                .header("ETag");

        administration(school)
                .get(OF_SCHOOL, school.uai())
                .then()
                .header("ETag", tag)
                .body("mode", equalTo("LAST_FIVE"))
                .body("step", equalTo(0.5f));
        putSchool(school, "{}").body("mode", equalTo("ALL")).body("step", equalTo(1));
    }

    @Test
    void followsTheSchoolWhereTheClassSaysNothing() {
        SchoolData school = SchoolData.create();
        putSchool(school, "{\"mode\":\"BEST_FIVE\",\"step\":0.5}");
        String tag = putClass(
                        school,
                        "{\"step\":0.1,\"levelToGrade\":{\"level1\":4,\"level2\":8.50,\"level3\":14,\"level4\":18}}")
                .statusCode(200)
                .extract()
                .header("ETag");

        administration(school)
                .get(OF_CLASS, school.uai(), SchoolData.CLASS)
                .then()
                .header("ETag", tag)
                .body("own.mode", nullValue())
                .body("own.step", equalTo(0.1f))
                .body("effective.mode", equalTo("BEST_FIVE"))
                .body("effective.step", equalTo(0.1f))
                .body("effective.levelToGrade.level2", equalTo(8.5f))
                .body("effective.averageToLevel.level4From", equalTo(15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"step\":3} | /step | NOT_A_DIVISOR_OF_20",
                "{\"step\":0.001} | /step | DECIMAL_MIN",
                "{\"points\":{\"level4\":40,\"level3\":50,\"between2And3\":33,\"level2\":25,\"between1And2\":18,\"level1\":10}} | /points | NOT_IN_ORDER",
                "{\"points\":{\"level4\":50}} | /points/between1And2 | NOT_NULL",
                "{\"thresholds\":{\"level4Above\":33,\"level3From\":33,\"level2From\":18}} | /thresholds | NOT_IN_ORDER",
                "{\"averageToLevel\":{\"level2From\":10,\"level3From\":10,\"level4From\":15}} | /averageToLevel | NOT_IN_ORDER",
                "{\"levelToGrade\":{\"level1\":5,\"level2\":21,\"level3\":13,\"level4\":17}} | /levelToGrade/level2 | DECIMAL_MAX",
                "{\"levelToGrade\":{\"level1\":5,\"level2\":14,\"level3\":13,\"level4\":17}} | /levelToGrade | NOT_IN_ORDER",
                "{\"mode\":\"WORST_FIVE\"} | /mode | WRONG_TYPE"
            })
    void refusesRulesThatMakeNoSense(String body, String pointer, String code) {
        SchoolData school = SchoolData.create();

        putSchool(school, body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors.code", hasItem(code));
        putClass(school, body).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void asksForTheStateThatAChangeIsBasedOn() {
        SchoolData school = SchoolData.create();

        administration(school)
                .contentType(JSON)
                .body("{}")
                .put(OF_SCHOOL, school.uai())
                .then()
                .statusCode(428);
        administration(school)
                .contentType(JSON)
                .body("{}")
                .put(OF_CLASS, school.uai(), SchoolData.CLASS)
                .then()
                .statusCode(428);
        writing(school, "\"old\"", "{}").put(OF_SCHOOL, school.uai()).then().statusCode(412);
        writing(school, "\"old\"", "{}")
                .put(OF_CLASS, school.uai(), SchoolData.CLASS)
                .then()
                .statusCode(412);
    }

    @Test
    void answersNotModifiedToWhoHasTheRules() {
        SchoolData school = SchoolData.create();
        for (String path : new String[] {OF_SCHOOL, "/schools/{uai}/classes/6EME 4/generation-rules"}) {
            String tag = administration(school).get(path, school.uai()).header("ETag");
            administration(school)
                    .header("If-None-Match", tag)
                    .get(path, school.uai())
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void findsNoRulesWhereThereIsNoSchoolOrClass() {
        SchoolData school = SchoolData.create();
        String nowhere = Schools.unusedUai();

        administration(school).get(OF_CLASS, school.uai(), "9EME 9").then().statusCode(404);
        Api.as(ADMINISTRATION).school(nowhere).get(OF_SCHOOL, nowhere).then().statusCode(404);
    }

    @Test
    void letsOnlyWhoWritesPositioningsChangeTheRules() {
        SchoolData school = SchoolData.create();

        Api.as(INTEGRATION)
                .school(school.uai())
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{}")
                .put(OF_SCHOOL, school.uai())
                .then()
                .statusCode(403);
    }
}
