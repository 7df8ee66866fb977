package fr.livret.roster;

import static fr.livret.support.Entries.object;
import static fr.livret.support.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Database;
import fr.livret.support.Entries;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StudentResourceTest {

    private static final Map<String, Object> ADDRESS =
            object("line1", "12 rue des Roseaux", "postCode", "01000", "town", "BOURG-EN-BRESSE");
    private static final Map<String, Object> MOTHER = object(
            "civility", "MME", "lastName", "PLUVIER", "legalRank", 1, "relationship", "MERE", "address", ADDRESS);
    private static final Map<String, Object> ZOE = object(
            "siecleId",
            "700001",
            "ine",
            "123456789AB",
            "lastName",
            "PLUVIER",
            "firstName",
            "Zoé",
            "birthDate",
            "2014-03-12",
            "enrolments",
            List.of(object("class", "6EME 4", "from", "2025-09-01", "mef", "10010012110")),
            "options",
            List.of(object("subjectCode", "030602", "modality", "O")),
            "guardians",
            List.of(MOTHER));

    private SchoolData school;
    private Entries api;

    @BeforeEach
    void createSchool() {
        school = SchoolData.create();
        api = new Entries(school.uai());
    }

    @Test
    void createsAStudentWithEverythingAroundIt() {
        api.create("/students/700001", ZOE)
                .statusCode(201)
                .header("Location", endsWith("/students/700001"))
                .header("ETag", notNullValue())
                .body("siecleId", equalTo("700001"))
                .body("ine", equalTo("123456789AB"))
                .body("birthDate", equalTo("2014-03-12"))
                .body("absentSince", nullValue())
                .body("enrolments.class", contains("6EME 4"))
                .body("enrolments.mef", contains("10010012110"))
                .body("options[0].modality", equalTo("O"))
                .body("guardians[0].address.postCode", equalTo("01000"));
    }

    @Test
    void takesBackWhatItShows() {
        api.create("/students/700001", ZOE);
        var shown = api.get("/students/700001").statusCode(200).extract();

        api.put("/students/700001", "If-Match", shown.header("ETag"), shown.asString())
                .statusCode(200)
                .header("ETag", equalTo(shown.header("ETag")));
        assertThat(api.get("/students/700001").extract().asString()).isEqualTo(shown.asString());
    }

    @Test
    void removesWhatIsLeftOut() {
        api.create("/students/700001", ZOE);

        api.replace("/students/700001", object("lastName", "PLUVIER"))
                .statusCode(200)
                .body("firstName", nullValue())
                .body("enrolments", empty())
                .body("options", empty())
                .body("guardians", empty());
    }

    @Test
    void leavesTheStaysOfAnotherYear() {
        school.insert("school_class", SchoolData.row("year", 2024, "code", "CM2"));
        api.request()
                .queryParam("year", 2024)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(with(ZOE, "enrolments", List.of(object("class", "CM2"))))
                .put("/schools/{uai}/students/700001", school.uai())
                .then()
                .statusCode(201);

        api.replace("/students/700001", ZOE).body("enrolments.class", contains("6EME 4"));
        api.list("/students", Map.of("year", 2024, "class", "CM2")).body("items.siecleId", contains("700001"));
    }

    @Test
    void keepsTwoStaysInOneClass() {
        var stays = List.of(
                object("class", "6EME 4", "from", "2026-02-01"),
                object("class", "6EME 4", "from", "2025-09-01", "to", "2025-10-15"));

        api.create("/students/700001", with(ZOE, "enrolments", stays))
                .statusCode(201)
                .body("enrolments.from", contains("2025-09-01", "2026-02-01"));
    }

    @Test
    void keepsSeveralTrainingsInOneClass() {
        api.create("/students/700001", ZOE);
        api.create(
                        "/students/700002",
                        object(
                                "enrolments",
                                List.of(object("class", "6EME 4", "from", "2025-09-01", "mef", "10010012211"))))
                .body("enrolments.mef", contains("10010012211"));
        api.get("/students/700001").body("enrolments.mef", contains("10010012110"));
    }

    @Test
    void refusesAClassThatTheYearDoesNotHave() {
        api.create("/students/700001", with(ZOE, "enrolments", List.of(object("class", "6EME 9"))))
                .statusCode(422)
                .body("errors.pointer", contains("/enrolments/0/class"))
                .body("errors.code", contains("UNKNOWN_CLASS"));
        assertThat(Database.rows("select siecle_id from student where school = ?", school.uai()))
                .isEmpty();
    }

    @Test
    void refusesAStayThatEndsBeforeItStarts() {
        var stay = object("class", "6EME 4", "from", "2025-09-02", "to", "2025-09-01");

        api.create("/students/700001", with(ZOE, "enrolments", List.of(stay)))
                .statusCode(400)
                .body("errors.pointer", contains("/enrolments/0/to"))
                .body("errors.code", contains("ENDS_BEFORE_START"));
    }

    @Test
    void refusesTwoFirstGuardians() {
        api.create("/students/700001", with(ZOE, "guardians", List.of(MOTHER, with(MOTHER, "lastName", "GREBE"))))
                .statusCode(400)
                .body("errors.pointer", contains("/guardians/1/legalRank"))
                .body("errors.code", contains("REPEATED_VALUE"));
    }

    @Test
    void refusesAnAddressLineThatTheFileWouldHaveToCut() {
        var guardian = with(MOTHER, "address", with(ADDRESS, "line1", "x".repeat(51)));

        api.create("/students/700001", with(ZOE, "guardians", List.of(guardian)))
                .statusCode(400)
                .body("errors.pointer", contains("/guardians/0/address/line1"))
                .body("errors.code", contains("TEXT_TOO_LONG"));
    }

    @Test
    void refusesAModalityThatSiecleDoesNotHave() {
        var option = object("subjectCode", "030602", "modality", "Z");

        api.create("/students/700001", with(ZOE, "options", List.of(option)))
                .statusCode(400)
                .body("errors.pointer", contains("/options/0/modality"));
    }

    @Test
    void refusesAnotherKeyThanThatOfThePath() {
        api.create("/students/700002", ZOE).statusCode(400).body("errors.code", contains("OTHER_KEY"));
    }

    @Test
    void refusesAStaleChange() {
        api.create("/students/700001", ZOE);

        api.put("/students/700001", "If-Match", "\"old\"", ZOE).statusCode(412).header("ETag", notNullValue());
    }

    @Test
    void refusesToCreateWhatIsThere() {
        api.create("/students/700001", ZOE);

        api.create("/students/700001", ZOE).statusCode(412);
    }

    @Test
    void refusesAChangeWithoutPrecondition() {
        api.create("/students/700001", ZOE);

        api.put("/students/700001", "Accept-Language", "fr", ZOE).statusCode(428);
    }

    @Test
    void findsNoStudentOfAnotherSchool() {
        api.create("/students/700001", ZOE);

        new Entries(SchoolData.create().uai()).get("/students/700001").statusCode(404);
    }

    @Test
    void answersThatNothingChanged() {
        api.create("/students/700001", ZOE);
        String tag = api.get("/students/700001").extract().header("ETag");

        api.request()
                .header("If-None-Match", tag)
                .get("/schools/{uai}/students/700001", school.uai())
                .then()
                .statusCode(304);
    }

    @Test
    void listsByPageWithFilters() {
        for (String siecleId : List.of("700003", "700001", "700002")) {
            api.create("/students/" + siecleId, object("enrolments", List.of(object("class", "6EME 4"))));
        }
        api.create("/students/700004", object("absentSince", "2025-11-03"));

        var first = api.list("/students", Map.of("class", "6EME 4", "limit", 2))
                .body("items.siecleId", contains("700001", "700002"))
                .body("total", equalTo(3))
                .extract();
        api.request()
                .urlEncodingEnabled(false)
                .basePath("")
                .get(first.<String>path("next"))
                .then()
                .body("items.siecleId", contains("700003"))
                .body("next", nullValue());
        api.list("/students", Map.of("absent", true)).body("items.siecleId", contains("700004"));
        api.list("/students", Map.of("enrolled", false)).body("items.siecleId", contains("700004"));
        api.list("/students", Map.of("group", "6LATIN")).body("items", empty());
    }

    @Test
    void erasesAStudentOfWhomNothingWasWritten() {
        api.create("/students/700001", ZOE);

        api.delete("/students/700001", "*").statusCode(204);
        api.get("/students/700001").statusCode(404);
        assertThat(Database.rows(
                        "select action, object_id from audit_event where school = ? and action like 'student.%'"
                                + " order by happened_at",
                        school.uai()))
                .containsExactly("student.created 700001", "student.deleted 700001");
    }

    @Test
    void keepsAStudentWhoHasAReportCard() {
        school.student("700001", "PLUVIER", "Zoé");

        api.delete("/students/700001", "*").statusCode(409).body("errors.code", contains("USED_BY_REPORT_CARDS"));
    }

    @Test
    void erasesOnlyWhatTheCallerKnows() {
        api.create("/students/700001", ZOE);

        api.delete("/students/700001", "\"old\"").statusCode(412);
        api.request()
                .delete("/schools/{uai}/students/700001", school.uai())
                .then()
                .statusCode(428);
        api.delete("/students/700009", "*").statusCode(404);
    }

    @Test
    void writesManyAndSaysWhatBecameOfEach() {
        var grebe = object("siecleId", "700002", "lastName", "GREBE");
        api.bulk("/students", ZOE, grebe)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("refusals", empty());

        api.bulk(
                        "/students",
                        ZOE,
                        with(grebe, "lastName", "GRÈBE"),
                        object("siecleId", "700003", "enrolments", List.of(object("class", "6EME 9"))),
                        object("lastName", "SANS"),
                        object("siecleId", "700003", "lastname", "HERON"))
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(3))
                .body("refusals.line", contains(3, 4, 5))
                .body("refusals[0].errors.pointer", contains("/enrolments/0/class"))
                .body("refusals[1].errors.code", contains("NO_KEY"))
                .body("refusals[2].errors.code", contains("UNKNOWN_PROPERTY"));
    }

    @Test
    void refusesTheSecondRowAboutOneStudent() {
        api.bulk("/students", ZOE, ZOE)
                .body("created", equalTo(1))
                .body("refusals.line", contains(2))
                .body("refusals[0].errors.code", contains("REPEATED_ROW"));
    }

    @Test
    void writesAllOrNothingWhenAsked() {
        var rows = List.of(ZOE, object("siecleId", "700002", "enrolments", List.of(object("class", "6EME 9"))));

        api.bulk("/students", Map.of("atomic", true), rows)
                .statusCode(422)
                .body("errors.line", contains(2))
                .body("errors.code", contains("UNKNOWN_CLASS"));
        api.list("/students", Map.of()).body("total", equalTo(0));
    }

    @Test
    void writesTheRowsOfOneKeyOnce() {
        for (int i = 0; i < 2; i++) {
            api.request()
                    .header("Idempotency-Key", "night")
                    .contentType("application/json")
                    .body(List.of(ZOE))
                    .post("/schools/{uai}/students", school.uai())
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .body("created", equalTo(1));
        }
    }
}
