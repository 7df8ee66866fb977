package fr.livret.positioning.evaluation;

import static fr.livret.support.Group.ADMINISTRATION;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EvaluationResourceTest {

    private static final String EVALUATIONS = "/schools/{uai}/periods/{period}/competency-evaluations";
    private static final String ONE = EVALUATIONS + "/{id}";
    private static final String NDJSON = "application/x-ndjson";

    private static RequestSpecification administration(SchoolData school) {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private static String evaluation(String siecleId, UUID service, String reference, String level) {
        return """
                {"siecleId": "%s", "service": "%s", "reference": "%s", "date": "2025-10-03",\
                 "items": [{"item": "C1", "level": "%s"}]}""".formatted(siecleId, service, reference, level);
    }

    private static ValidatableResponse post(SchoolData school, boolean atomic, String... rows) {
        return administration(school)
                .contentType(JSON)
                .queryParam("atomic", atomic)
                .body("[" + String.join(",", rows) + "]")
                .post(EVALUATIONS, school.uai(), "2025-T1")
                .then();
    }

    private static ValidatableResponse lines(SchoolData school, String lines) {
        return administration(school)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(NDJSON)
                .body(lines)
                .post(EVALUATIONS, school.uai(), "2025-T1")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(SchoolData school, Map<String, ?> query) {
        return administration(school)
                .queryParams(query)
                .get(EVALUATIONS, school.uai(), "2025-T1")
                .then()
                .statusCode(200);
    }

    private static SchoolData schoolWithTwoStudents() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.student("700002", "HURON", "Léo");
        return school;
    }

    @Test
    void keepsAnEvaluationOfAStudentInAServiceAndPeriod() {
        SchoolData school = schoolWithTwoStudents();

        post(school, false, """
                        {"siecleId": "700001", "service": "%s", "reference": "EVAL-12", "date": "2025-10-03", "coefficient": 0.5,
                         "items": [{"item": "CAL-1", "level": "BETWEEN_2_AND_3"}, {"item": "CAL-2", "level": "LEVEL_4", "coefficient": 2}]}
                        """.formatted(school.arts()))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refusals", empty());

        String id = list(school, Map.of()).body("total", equalTo(1)).extract().path("items[0].id");
        administration(school)
                .get(ONE, school.uai(), "2025-T1", id)
                .then()
                .statusCode(200)
                .body("siecleId", equalTo("700001"))
                .body("service", equalTo(school.arts().toString()))
                .body("reference", equalTo("EVAL-12"))
                .body("date", equalTo("2025-10-03"))
                .body("coefficient", equalTo(0.5f))
                .body("items.item", contains("CAL-1", "CAL-2"))
                .body("items.level", contains("BETWEEN_2_AND_3", "LEVEL_4"))
                .body("items.coefficient", contains(1, 2));
        administration(school).get(EVALUATIONS, school.uai(), "2025-T2").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"LEVEL_4", "LEVEL_3", "BETWEEN_2_AND_3", "LEVEL_2", "BETWEEN_1_AND_2", "LEVEL_1"})
    void knowsTheSixLevels(String level) {
        SchoolData school = schoolWithTwoStudents();

        post(school, false, evaluation("700001", school.arts(), "EVAL-1", level))
                .body("created", equalTo(1));
    }

    @Test
    void changesWhatIsSentAgainOtherwiseAndLeavesTheRest() {
        SchoolData school = schoolWithTwoStudents();
        String same = evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4");
        post(school, false, same, evaluation("700002", school.arts(), "EVAL-1", "LEVEL_4"));

        post(school, false, same, evaluation("700002", school.arts(), "EVAL-1", "LEVEL_1"))
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        list(school, Map.of("siecleId", "700002")).body("items[0].items.level", contains("LEVEL_1"));
    }

    @Test
    void answersForEachRefusedLineAndWritesTheOthers() {
        SchoolData school = schoolWithTwoStudents();
        String lines = String.join(
                "\n",
                evaluation("700009", school.arts(), "EVAL-1", "LEVEL_4"),
                evaluation("700001", UUID.randomUUID(), "EVAL-1", "LEVEL_4"),
                evaluation("700001", school.arts(), "EVAL-1", "LEVEL_5"),
                evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4"),
                evaluation("700001", school.arts(), "EVAL-1", "LEVEL_3"),
                "{\"siecleId\": \"700001\"}");

        lines(school, lines)
                .body("created", equalTo(1))
                .body("refused", equalTo(5))
                .body("refusals.line", contains(1, 2, 3, 5, 6))
                .body("refusals[0].errors.code", contains("UNKNOWN_STUDENT"))
                .body("refusals[1].errors.code", contains("UNKNOWN_SERVICE"))
                .body("refusals[2].errors.pointer", contains("/items/0/level"))
                .body("refusals[3].errors.code", contains("REPEATED_ROW"))
                .body("refusals[4].errors.pointer", contains("/date", "/items", "/reference", "/service"));
        list(school, Map.of()).body("items.items[0].level", contains("LEVEL_4"));
    }

    @Test
    void writesNothingWhenAtomicAndOneRowIsRefused() {
        SchoolData school = schoolWithTwoStudents();

        post(
                        school,
                        true,
                        evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4"),
                        evaluation("700009", school.arts(), "EVAL-1", "LEVEL_4"))
                .statusCode(422)
                .body("errors.pointer", contains("/1/siecleId"));
        list(school, Map.of()).body("items", empty());
    }

    @Test
    void refusesAnItemTwiceInAnEvaluation() {
        SchoolData school = schoolWithTwoStudents();
        String twice = evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4")
                .replace("\"items\": [", "\"items\": [{\"item\": \"C1\", \"level\": \"LEVEL_1\"}, ");

        post(school, false, twice)
                .body("refusals[0].errors.pointer", contains("/items/1/item"))
                .body("refusals[0].errors.code", contains("REPEATED_CODE"));
    }

    @ParameterizedTest
    @CsvSource({"-1", "1001", "0.00001"})
    void refusesACoefficientOutOfBounds(String coefficient) {
        SchoolData school = schoolWithTwoStudents();
        String row = evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4")
                .replace("\"date\"", "\"coefficient\": " + coefficient + ", \"date\"");

        lines(school, row).body("refusals[0].errors.pointer", contains("/coefficient"));
    }

    @Test
    void answersTheSameToTheSameKey() {
        SchoolData school = schoolWithTwoStudents();
        String body = "[" + evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4") + "]";

        for (String replayed : new String[] {null, "true"}) {
            administration(school)
                    .contentType(JSON)
                    .header("Idempotency-Key", "k1")
                    .body(body)
                    .post(EVALUATIONS, school.uai(), "2025-T1")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("created", equalTo(1));
        }
    }

    @Test
    void filtersByClassServiceAndStudent() {
        SchoolData school = schoolWithTwoStudents();
        post(
                school,
                false,
                evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4"),
                evaluation("700002", school.maths(), "EVAL-1", "LEVEL_4"));

        list(school, Map.of("service", school.maths())).body("items.siecleId", contains("700002"));
        list(school, Map.of("siecleId", "700001")).body("items.siecleId", contains("700001"));
        list(school, Map.of("class", SchoolData.CLASS)).body("total", equalTo(2));
        list(school, Map.of("class", "5EME 1")).body("total", equalTo(0));
    }

    @Test
    void pagesThroughEvaluations() {
        SchoolData school = schoolWithTwoStudents();
        post(
                school,
                false,
                evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4"),
                evaluation("700001", school.arts(), "EVAL-2", "LEVEL_4"));

        var first = list(school, Map.of("limit", 1)).body("total", equalTo(2)).extract();
        var second = administration(school)
                .basePath("")
                .get(first.<String>path("next"))
                .then()
                .body("next", nullValue())
                .extract();

        assertThat(List.of(first.<String>path("items[0].reference"), second.<String>path("items[0].reference")))
                .containsExactlyInAnyOrder("EVAL-1", "EVAL-2");
    }

    @Test
    void deletesOne() {
        SchoolData school = schoolWithTwoStudents();
        post(school, false, evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4"));
        String id = list(school, Map.of()).extract().path("items[0].id");
        String tag =
                administration(school).get(ONE, school.uai(), "2025-T1", id).header("ETag");

        administration(school).delete(ONE, school.uai(), "2025-T1", id).then().statusCode(428);
        administration(school)
                .header("If-Match", "\"old\"")
                .delete(ONE, school.uai(), "2025-T1", id)
                .then()
                .statusCode(412);
        administration(school)
                .header("If-Match", tag)
                .delete(ONE, school.uai(), "2025-T1", id)
                .then()
                .statusCode(204);
        administration(school).get(ONE, school.uai(), "2025-T1", id).then().statusCode(404);
    }

    @Test
    void hidesOtherSchoolsAndTheirIdentifiers() {
        SchoolData school = schoolWithTwoStudents();
        post(school, false, evaluation("700001", school.arts(), "EVAL-1", "LEVEL_4"));
        String id = list(school, Map.of()).extract().path("items[0].id");
        String other = Schools.create();

        Api.as(ADMINISTRATION)
                .school(other)
                .get(ONE, other, "2025-T1", id)
                .then()
                .statusCode(404);
        Api.as(ADMINISTRATION)
                .school(other)
                .get(EVALUATIONS, school.uai(), "2025-T1")
                .then()
                .statusCode(403);
    }

    @Test
    void tellsTheAuditAndNoLogOfAPupil() {
        SchoolData school = schoolWithTwoStudents();

        NoSecretInLogs.during(
                () -> post(
                        school,
                        false,
                        evaluation("700001", school.arts(), "EVAL-SECRET", "LEVEL_4"),
                        evaluation("700009", school.arts(), "EVAL-SECRET", "LEVEL_4")),
                "EVAL-SECRET",
                "PLUVIER");

        assertThat(Database.rows(
                        "select object_id from audit_event where action = 'competency-evaluations.written' and school = ?",
                        school.uai()))
                .isEqualTo(List.of("2025-T1"));
    }
}
