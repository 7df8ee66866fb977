package fr.livret.imports;

import static fr.livret.support.Group.ADMINISTRATION;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import fr.livret.support.SiecleFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StudentMatchResourceTest {

    @Test
    void proposesWhoBearsTheSameNameAndBirthDateAndBringsNobodyIn() {
        var uai = typedByHand("Pluvier", "Zo\u00e9", "2011-02-07");

        var imported = Jobs.importFile(uai, SiecleFile.of("students"))
                .body("counts.students.created", is(1))
                .body(
                        "counts.enrolments",
                        equalTo(Map.of("created", 0, "updated", 0, "unchanged", 0, "absent", 0, "refused", 0)));

        Jobs.findings(uai, imported).body("items.find { it.code == 'STUDENT_TO_MATCH' }.siecleId", equalTo("700001"));
        Jobs.differences(uai, imported).body("items.find { it.change == 'WAITING' }.siecleId", equalTo("700001"));
        list(uai, "PROPOSED")
                .body("total", is(1))
                .body("items[0].inFile.siecleId", equalTo("700001"))
                .body("items[0].inFile.classCode", equalTo("3EME A"))
                .body("items[0].known.lastName", equalTo("Pluvier"))
                .body("items[0].known.siecleId", nullValue());
    }

    @Test
    void confirmingMakesThemOneStudentWithAllThatTheFileSays() {
        var uai = typedByHand("Pluvier", "Zo\u00e9", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("guardians"));
        Jobs.importFile(uai, SiecleFile.of("students"));

        decide(uai, "CONFIRM")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo("test-Administration"))
                .body("inFile", nullValue());

        assertThat(Database.rows("select siecle_id, last_name, ine from student where school = ? order by 1", uai))
                .containsExactly("700001 PLUVIER 012345678AB", "700002 MARTINET 012345679CD");
        assertThat(Database.rows("select class_code, from_date from enrolment where school = ?", uai))
                .containsExactly("3EME A 2025-09-01");
        assertThat(Database.rows("select position from guardian where school = ?", uai))
                .hasSize(2);
        Jobs.importFile(uai, SiecleFile.of("students")).body("counts.students.unchanged", is(2));
    }

    @Test
    void rejectingBringsInAnotherStudent() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));

        decide(uai, "REJECT").statusCode(200).body("state", equalTo("REJECTED"));

        assertThat(Database.rows("select siecle_id from student where school = ? order by 1 nulls last", uai))
                .containsExactly("700001", "700002", "null");
        Jobs.importFile(uai, SiecleFile.of("students")).body("counts.students.created", is(0));
        list(uai, "PROPOSED").body("total", is(0));
    }

    @Test
    void theSameFileAgainProposesTheSame() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));
        String id = list(uai, "PROPOSED").extract().path("items[0].id");

        Jobs.importFile(uai, SiecleFile.of("students")).body("counts.students.created", is(0));

        list(uai, "PROPOSED").body("items.id", contains(id));
    }

    @Test
    void withdrawsAProposalThatALaterFileDoesNotMake() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));

        Jobs.importFile(
                uai, SiecleFile.of("students").exportedAt("05/11/2025 08:00:00").with("07/02/2011", "08/02/2011"));

        list(uai, "WITHDRAWN").body("total", is(1)).body("items[0].inFile", nullValue());
    }

    @Test
    void twoBirthDatesAreTwoStudents() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-08");

        Jobs.importFile(uai, SiecleFile.of("students")).body("counts.students.created", is(2));
    }

    @Test
    void decidesOnce() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));
        decide(uai, "CONFIRM").statusCode(200);
        String id = list(uai, "CONFIRMED").extract().path("items[0].id");

        patch(uai, id, "*", "{\"decision\":\"REJECT\"}").statusCode(409);
    }

    @Test
    void wantsToKnowTheStateThatADecisionIsBasedOn() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));
        String id = list(uai, "PROPOSED").extract().path("items[0].id");

        Api.as(ADMINISTRATION)
                .school(uai)
                .contentType(JSON)
                .body(Map.of("decision", "CONFIRM"))
                .patch("/schools/{uai}/student-matches/{id}", uai, id)
                .then()
                .statusCode(428);
        patch(uai, id, "\"99\"", "{\"decision\":\"CONFIRM\"}").statusCode(412);
    }

    @Test
    void refusesADecisionThatIsNone() {
        var uai = Schools.create();

        patch(uai, UUID.randomUUID().toString(), "*", "{\"decision\":\"MAYBE\"}")
                .statusCode(400);
        patch(uai, UUID.randomUUID().toString(), "*", "{}").statusCode(400);
    }

    @Test
    void hidesTheMatchesOfAnotherSchool() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));
        String id = list(uai, "PROPOSED").extract().path("items[0].id");
        var other = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai, other)
                .get("/schools/{uai}/student-matches/{id}", other, id)
                .then()
                .statusCode(404);
        patch(other, id, "*", "{\"decision\":\"CONFIRM\"}").statusCode(404);
    }

    @Test
    void answersNotModifiedToWhoHasTheState() {
        var uai = typedByHand("PLUVIER", "ZOE", "2011-02-07");
        Jobs.importFile(uai, SiecleFile.of("students"));
        String id = list(uai, "PROPOSED").extract().path("items[0].id");
        var tag = get(uai, id).statusCode(200).extract().header("ETag");

        Api.as(ADMINISTRATION)
                .school(uai)
                .header("If-None-Match", tag)
                .get("/schools/{uai}/student-matches/{id}", uai, id)
                .then()
                .statusCode(304);
    }

    private static String typedByHand(String lastName, String firstName, String birthDate) {
        var school = SchoolData.create();
        school.insert(
                "student", SchoolData.row("last_name", lastName, "first_name", firstName, "birth_date", birthDate));
        return school.uai();
    }

    private static ValidatableResponse list(String uai, String state) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .queryParam("state", state)
                .get("/schools/{uai}/student-matches", uai)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String uai, String id) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .get("/schools/{uai}/student-matches/{id}", uai, id)
                .then();
    }

    private static ValidatableResponse decide(String uai, String decision) {
        String id = list(uai, "PROPOSED").extract().path("items[0].id");
        var tag = get(uai, id).statusCode(200).extract().header("ETag");
        return patch(uai, id, tag, "{\"decision\":\"" + decision + "\"}");
    }

    private static ValidatableResponse patch(String uai, String id, String ifMatch, String body) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .header("If-Match", ifMatch)
                .contentType(JSON)
                .body(body)
                .patch("/schools/{uai}/student-matches/{id}", uai, id)
                .then();
    }
}
