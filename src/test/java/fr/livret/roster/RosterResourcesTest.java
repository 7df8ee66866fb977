package fr.livret.roster;

import static fr.livret.support.Entries.object;
import static fr.livret.support.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Entries;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Teachers, subjects, groups, class structures and services, besides what all registers have in common. */
@QuarkusTest
class RosterResourcesTest {

    private static final String ID = "019ab0c2-7f00-7000-8000-000000000001";
    private static final Map<String, Object> SERVICE = object(
            "subject",
            "MATHS",
            "class",
            "6EME 5",
            "mode",
            "WITH_GRADES",
            "teachers",
            List.of(object("teacher", "epp:4321")));

    private SchoolData school;
    private Entries api;

    static List<Arguments> resources() {
        return List.of(
                Arguments.of(
                        "/teachers/epp:17", object("lastName", "GREBE", "civility", "M"), "/lastName", "x".repeat(101)),
                Arguments.of("/subjects/LATIN", object("label", "Latin", "siecleCode", "020300"), "/label", " "),
                Arguments.of("/groups/6LATIN", object("label", "Latin"), "/label", "x".repeat(101)),
                Arguments.of(
                        "/class-structures/5EME 1",
                        object("level", "5EME", "periodsPerYear", 3),
                        "/level",
                        "x".repeat(51)),
                Arguments.of("/services/" + ID, SERVICE, "/label", "x".repeat(101)));
    }

    @BeforeEach
    void createSchool() {
        school = SchoolData.create().schoolClass("6EME 5", "GRADES");
        api = new Entries(school.uai());
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isCreatedReadReplacedAndErased(String path, Map<String, Object> body) {
        api.get(path).statusCode(404);
        api.put(path, "Accept-Language", "fr", body).statusCode(428);
        api.put(path, "If-Match", "*", body).statusCode(412);
        api.create(path, body).statusCode(201);
        api.create(path, body).statusCode(412);
        var shown = api.get(path).statusCode(200).extract();
        api.put(path, "If-Match", shown.header("ETag"), shown.asString()).statusCode(200);
        assertThat(api.get(path).extract().asString()).isEqualTo(shown.asString());
        api.put(path, "If-Match", "\"old\"", body).statusCode(412);
        api.request().delete("/schools/" + school.uai() + path).then().statusCode(428);
        api.delete(path, "\"old\"").statusCode(412);
        api.delete(path, shown.header("ETag")).statusCode(204);
        api.delete(path, "*").statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void pointsAtWhatIsWrong(String path, Map<String, Object> body, String pointer, String wrong) {
        api.create(path, with(body, pointer.substring(1), wrong))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
        api.create(path, with(body, "colour", "red")).statusCode(400).body("errors.code", contains("UNKNOWN_PROPERTY"));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isListedAndWrittenInBulk(String path, Map<String, Object> body) {
        String list = path.substring(0, path.lastIndexOf('/'));
        int before = api.list(list, Map.of()).extract().path("total");
        String key = path.substring(path.lastIndexOf('/') + 1);
        String name = list.equals("/teachers") ? "key" : list.equals("/services") ? "id" : "code";

        api.bulk(list, with(body, name, key), with(body, name, key))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refusals.line", contains(2));
        api.bulk(list, with(body, name, key)).body("unchanged", equalTo(1));
        api.list(list, Map.of("limit", 1000)).body("total", equalTo(before + 1)).body("items." + name, hasItem(key));
        api.list(list, Map.of("absent", true)).body("items", empty());
    }

    @Test
    void keepsATeacherWithoutStsIdentityUnderALocalKey() {
        api.create("/teachers/T042", object("lastName", "GREBE"))
                .statusCode(201)
                .body("type", nullValue());
        api.list("/teachers", Map.of("mapped", false)).body("items.key", contains("T042"));
        api.create("/teachers/T043", object("key", "T043", "type", "epp", "stsId", "43"))
                .statusCode(400)
                .body("errors.code", contains("TEACHER_KEY"));
        api.create("/teachers/epp:44", object("key", "epp:44", "stsId", "45"))
                .statusCode(400)
                .body("errors.code", contains("TEACHER_KEY"));
        api.bulk("/teachers", object("type", "local", "stsId", "7", "lastName", "HERON"))
                .body("created", equalTo(1));
        api.get("/teachers/local:7").body("lastName", equalTo("HERON"));
    }

    @Test
    void refusesAnStsNumberWithALeadingZero() {
        api.bulk("/teachers", object("type", "epp", "stsId", "05"))
                .body("refusals[0].errors.pointer", contains("/stsId"));
    }

    @Test
    void keepsATeacherWhoTeaches() {
        api.delete("/teachers/epp:4321", "*").statusCode(409).body("errors.code", contains("USED_BY_SERVICES"));
    }

    @Test
    void keepsASubjectThatIsTaughtAndAServiceThatHasResults() {
        school.student("700001", "PLUVIER", "Zoé");

        api.delete("/subjects/MATHS", "*").statusCode(409).body("errors.code", contains("USED_BY_SERVICES"));
        api.delete("/services/" + school.maths(), "*")
                .statusCode(409)
                .body("errors.code", contains("USED_BY_REPORT_CARDS"));
        api.delete("/class-structures/6EME 4", "*")
                .statusCode(409)
                .body("errors.code", containsInAnyOrder("USED_BY_STUDENTS", "USED_BY_SERVICES"));
    }

    @Test
    void keepsTheMappingOfASubjectThatIsWrittenWithoutIt() {
        api.replace("/subjects/MATHS", object("label", "Maths"))
                .statusCode(200)
                .body("label", equalTo("Maths"))
                .body("siecleCode", equalTo("061300"));
    }

    @Test
    void keepsTheMembersOfAGroupWithTheirDates() {
        school.student("700001", "PLUVIER", "Zoé");
        var member = object("siecleId", "700001", "from", "2025-09-15", "to", "2026-01-31");

        api.create("/groups/6LATIN", object("members", List.of(member)))
                .statusCode(201)
                .body("members.to", contains("2026-01-31"));
        api.list("/students", Map.of("group", "6LATIN")).body("items.siecleId", contains("700001"));
        api.replace("/groups/6LATIN", object("members", List.of(with(member, "siecleId", "700009"))))
                .statusCode(422)
                .body("errors.pointer", contains("/members/0/siecleId"));
        api.replace("/groups/6LATIN", object("members", List.of(member, member)))
                .statusCode(400)
                .body("errors.code", contains("REPEATED_VALUE"));
    }

    @Test
    void keepsTheMainTeachersOfAClassAndNothingOfItsPositioning() {
        api.replace("/class-structures/6EME 4", object("mainTeachers", List.of(object("teacher", "epp:4321"))))
                .statusCode(200)
                .body("mainTeachers.teacher", contains("epp:4321"))
                .body("level", nullValue());
        api.get("/classes/6EME 4").body("positioning", equalTo("GRADES"));
        api.replace("/class-structures/6EME 4", object("mainTeachers", List.of(object("teacher", "epp:9"))))
                .statusCode(422)
                .body("errors.pointer", contains("/mainTeachers/0/teacher"));
    }

    @Test
    void findsAServiceThatIsSentWithoutItsId() {
        api.bulk("/services", SERVICE, with(SERVICE, "sourceKey", "2")).body("created", equalTo(2));
        api.bulk("/services", with(SERVICE, "label", "Maths"), with(SERVICE, "sourceKey", "2"))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        api.list("/services", Map.of("class", "6EME 5", "teacher", "epp:4321", "mode", "WITH_GRADES"))
                .body("total", equalTo(2));
    }

    @Test
    void refusesAServiceThatIsThereUnderAnotherId() {
        api.bulk("/services", SERVICE).body("created", equalTo(1));

        api.create("/services/" + ID, SERVICE).statusCode(422).body("errors.code", contains("SERVICE_EXISTS"));
    }

    @Test
    void refusesAServiceOfNothing() {
        api.create("/services/" + ID, with(SERVICE, "subject", "LATIN"))
                .statusCode(422)
                .body("errors.pointer", contains("/subject"));
        api.create("/services/" + ID, with(SERVICE, "class", "6EME 9"))
                .statusCode(422)
                .body("errors.pointer", contains("/class"));
        api.create("/services/" + ID, with(SERVICE, "group", "6LATIN"))
                .statusCode(400)
                .body("errors.code", contains("ONE_OF_CLASS_OR_GROUP"));
        api.create("/services/" + ID, with(SERVICE, "teachers", List.of(object("teacher", "epp:9"))))
                .statusCode(422)
                .body("errors.pointer", contains("/teachers/0/teacher"));
    }

    @Test
    void freezesTheModeOfAServiceOnceGradesExist() {
        var path = "/services/" + school.maths();
        var body = with(with(SERVICE, "class", "6EME 4"), "mode", "WITHOUT_GRADES");
        school.student("700001", "PLUVIER", "Zoé");

        api.replace(path, body).statusCode(409).body("errors.code", contains("MODE_FROZEN"));
        api.bulk("/services", body).body("refusals[0].errors.code", contains("MODE_FROZEN"));
        school.update("subject_result", "grade = null, status = 'PENDING'", "true");
        api.replace(path, body).statusCode(200).body("mode", equalTo("WITHOUT_GRADES"));
    }

    @Test
    void findsAServiceOfAPastYearByItsId() {
        school.insert("school_class", SchoolData.row("year", 2024, "code", "6EME 5"));
        api.request()
                .queryParam("year", 2024)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(SERVICE)
                .put("/schools/" + school.uai() + "/services/" + ID)
                .then()
                .statusCode(201);

        api.get("/services/" + ID).statusCode(200);
        api.list("/services", Map.of("class", "6EME 5")).body("items", empty());
        api.list("/services", Map.of("year", 2024)).body("items.id", contains(ID));
    }

    @Test
    void keepsCodesWithSpacesAccentsAndSlashes() {
        api.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of())
                .put("/schools/{uai}/class-structures/{code}", school.uai(), "6ème A/B")
                .then()
                .statusCode(201)
                .body("code", equalTo("6ème A/B"));
        api.list("/classes", Map.of()).body("items.code", hasItem("6ème A/B"));
        api.list("/class-structures", Map.of()).body("items.code", not(hasItem("6eme A/B")));
    }

    @Test
    void refusesIdsOfOtherSchools() {
        api.get("/services/" + SchoolData.create().maths()).statusCode(404);
        api.get("/services/" + UUID.randomUUID()).statusCode(404);
        api.get("/services/17").statusCode(400);
    }
}
