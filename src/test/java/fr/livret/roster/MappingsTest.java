package fr.livret.roster;

import static fr.livret.support.Entries.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Database;
import fr.livret.support.Entries;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MappingsTest {

    private SchoolData school;
    private Entries api;
    private UUID latin;

    @BeforeEach
    void createSchool() {
        school = SchoolData.create();
        api = new Entries(school.uai());
        api.create("/subjects/LAT", object("label", "Latin"));
        api.create("/teachers/T042", object("lastName", "GREBE", "firstName", "Luc"));
        latin = school.service("6EME 4", "LAT", "WITH_GRADES");
        api.replace(
                "/services/" + latin,
                object(
                        "subject",
                        "LAT",
                        "class",
                        "6EME 4",
                        "mode",
                        "WITH_GRADES",
                        "teachers",
                        List.of(object("teacher", "T042"))));
        var student = school.student("700001", "PLUVIER", "Zoé");
        school.result(student, latin, SchoolData.row("grade", 12));
    }

    private ValidatableResponse change(String path, String condition, Object... mappings) {
        return api.request()
                .header("If-Match", condition)
                .contentType("application/json")
                .body(Map.of("mappings", List.of(mappings)))
                .patch("/schools/" + school.uai() + path)
                .then();
    }

    @Test
    void saysWhichSubjectsAreUsedAndNotMapped() {
        api.get("/subject-mappings")
                .statusCode(200)
                .body("year", equalTo(2025))
                .body("used", equalTo(3))
                .body("usedAndUnmapped", equalTo(1))
                .body("resultsUnmapped", equalTo(1))
                .body("mappings.code", contains("ARTS", "LAT", "MATHS"))
                .body("mappings[1].siecleCode", nullValue())
                .body("mappings[1].services", equalTo(1));
    }

    @Test
    void mapsASubjectOnce() {
        String tag = api.get("/subject-mappings").extract().header("ETag");

        change(
                        "/subject-mappings",
                        tag,
                        object("code", "LAT", "siecleCode", "020300"),
                        object("code", "MATHS", "siecleCode", "061300"))
                .statusCode(200)
                .body("updated", contains("LAT"))
                .body("unchanged", contains("MATHS"));
        api.get("/subject-mappings").body("usedAndUnmapped", equalTo(0));
        api.get("/subjects/LAT").body("siecleCode", equalTo("020300"));
        change("/subject-mappings", tag, object("code", "LAT")).statusCode(412);
        change("/subject-mappings", "*", object("code", "LAT")).statusCode(200).body("updated", contains("LAT"));
        api.get("/subjects/LAT").body("siecleCode", nullValue());
    }

    @Test
    void mapsAllSubjectsOrNone() {
        change(
                        "/subject-mappings",
                        "*",
                        object("code", "LAT", "siecleCode", "020300"),
                        object("code", "GREC", "siecleCode", "020400"))
                .statusCode(422)
                .body("errors.pointer", contains("/mappings/1/code"));
        api.get("/subjects/LAT").body("siecleCode", nullValue());
        change("/subject-mappings", "*", object("code", "LAT", "siecleCode", "LATIN"))
                .statusCode(400)
                .body("errors.pointer", contains("/mappings/0/siecleCode"));
        change("/subject-mappings", "*", object("code", "LAT"), object("code", "LAT"))
                .statusCode(400)
                .body("errors.code", contains("REPEATED_VALUE"));
    }

    @Test
    void saysWhichTeachersStsDoesNotKnow() {
        api.get("/teacher-mappings")
                .statusCode(200)
                .body("unmapped.key", contains("T042"))
                .body("unmapped[0].services", equalTo(1))
                .body("unmapped[0].results", equalTo(1))
                .body("mapped", empty());
    }

    @Test
    void makesALocalTeacherTheOneThatStsKnowsEverywhere() {
        school.update("subject_result", "teachers = '{T042,epp:4321}'", "service_id = '" + latin + "'")
                .update("report_card", "parts = '{\"mainTeachers\":[\"T042\"]}'", "true")
                .insert(
                        "class_main_teacher",
                        SchoolData.row("year", 2025, "class_code", "6EME 4", "teacher_key", "T042", "position", 1));

        change("/teacher-mappings", "*", object("localKey", "T042", "type", "epp", "stsId", "77"))
                .statusCode(200)
                .body("updated", contains("T042"));

        api.get("/teachers/epp:77").body("lastName", equalTo("GREBE"));
        api.get("/services/" + latin).body("teachers.teacher", contains("epp:77"));
        api.get("/class-structures/6EME 4").body("mainTeachers.teacher", contains("epp:77"));
        api.get("/periods/2025-T1/report-cards/700001")
                .body("mainTeachers", contains("epp:77"))
                .body("results.find { it.subject == 'LAT' }.teachers", contains("epp:77", "epp:4321"));
        api.get("/teacher-mappings").body("unmapped", empty()).body("mapped.localKey", contains("T042"));
        assertThat(Database.rows("select key from teacher where school = ? and key = 'T042'", school.uai()))
                .isEmpty();
    }

    @Test
    void findsTheTeacherByTheLocalKeyEverAfter() {
        change("/teacher-mappings", "*", object("localKey", "T042", "type", "epp", "stsId", "4321"));

        api.replace(
                        "/services/" + latin,
                        object(
                                "subject",
                                "LAT",
                                "class",
                                "6EME 4",
                                "mode",
                                "WITH_GRADES",
                                "teachers",
                                List.of(object("teacher", "T042"))))
                .statusCode(200)
                .body("teachers.teacher", contains("epp:4321"));
        api.bulk("/teachers", object("key", "T042", "lastName", "GREBE"))
                .body("refusals[0].errors.code", contains("MAPPED_KEY"));
        change("/teacher-mappings", "*", object("localKey", "T042", "type", "epp", "stsId", "4321"))
                .body("unchanged", contains("T042"));
        change("/teacher-mappings", "*", object("localKey", "T042", "type", "epp", "stsId", "78"))
                .statusCode(422)
                .body("errors.code", contains("MAPPED_KEY"));
    }

    @Test
    void mapsNoTeacherThatTheSchoolDoesNotHave() {
        change("/teacher-mappings", "*", object("localKey", "T099", "type", "epp", "stsId", "99"))
                .statusCode(422)
                .body("errors.pointer", contains("/mappings/0/localKey"));
        change("/teacher-mappings", "\"old\"", object("localKey", "T042", "type", "epp", "stsId", "99"))
                .statusCode(412);
        api.get("/teacher-mappings").body("unmapped", not(empty()));
    }
}
