package fr.livret.reportcard;

import static fr.livret.support.Entries.object;
import static fr.livret.support.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Entries;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectResourceTest {

    private static final String ID = "019ab0c2-7f00-7000-8000-000000000002";
    private static final String GROUP = "019ab0c2-7f00-7000-8000-000000000003";
    private static final String PATH = "/interdisciplinary-projects/" + ID;
    private static final Map<String, Object> MATHS = object("subject", "MATHS", "modality", "S");
    private static final Map<String, Object> OF_GROUP = object(
            "id",
            GROUP,
            "title",
            "Carnet du marais, 6EME 4",
            "teachers",
            List.of(object("teacher", "epp:4321", "subject", MATHS)));
    private static final Map<String, Object> PROJECT = object(
            "kind",
            "INTERDISCIPLINARY_PROJECT",
            "title",
            "Carnet du marais",
            "theme",
            "EPI_EDD",
            "subjects",
            List.of(MATHS, object("subject", "ARTS")),
            "groups",
            List.of(OF_GROUP));

    private SchoolData school;
    private Entries api;

    @BeforeEach
    void createSchool() {
        school = SchoolData.create();
        api = new Entries(school.uai());
    }

    private void refused(int status, Map<String, Object> project, String pointer, String code) {
        api.create(PATH, project)
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void isCreatedReadReplacedAndErased() {
        api.get(PATH).statusCode(404);
        api.put(PATH, "Accept-Language", "fr", PROJECT).statusCode(428);
        api.create(PATH, PROJECT)
                .statusCode(201)
                .body("themeLabel", nullValue())
                .body("subjects.subject", contains("MATHS", "ARTS"))
                .body("groups[0].teachers[0].teacher", equalTo("epp:4321"));
        var shown = api.get(PATH).extract();
        api.put(PATH, "If-Match", shown.header("ETag"), shown.asString()).statusCode(200);
        assertThat(api.get(PATH).extract().asString()).isEqualTo(shown.asString());
        api.put(PATH, "If-Match", "\"old\"", PROJECT).statusCode(412);
        api.replace(PATH, with(PROJECT, "groups", List.of())).body("groups", empty());
        api.delete(PATH, "*").statusCode(204);
    }

    @Test
    void holdsPersonalisedSupportToo() {
        var support = object("kind", "PERSONALISED_SUPPORT", "title", "Lire et écrire");
        api.bulk("/interdisciplinary-projects", with(support, "id", ID), with(PROJECT, "id", GROUP))
                .body("created", equalTo(2));

        api.list("/interdisciplinary-projects", Map.of("kind", "PERSONALISED_SUPPORT"))
                .body("items.title", contains("Lire et écrire"));
        api.replace(PATH, with(support, "theme", "EPI_EDD"))
                .statusCode(400)
                .body("errors.code", contains("THEME_OF_A_PROJECT"));
    }

    @Test
    void declaresAThemeOfTheSchoolByItsLabel() {
        refused(422, with(PROJECT, "theme", "EPI_MAR"), "/theme", "UNKNOWN_THEME");
        api.create(PATH, with(with(PROJECT, "theme", "EPI_MAR"), "themeLabel", "Le marais"))
                .statusCode(201);
        api.replace(PATH, with(PROJECT, "theme", "EPI_MAR")).body("themeLabel", equalTo("Le marais"));
        api.replace(PATH, with(PROJECT, "themeLabel", "Le développement"))
                .statusCode(422)
                .body("errors.code", contains("LABEL_OF_THE_NOMENCLATURE"));
    }

    @Test
    void refusesWhatTheSchoolDoesNotHave() {
        refused(
                422,
                with(PROJECT, "subjects", List.of(object("subject", "LATIN"))),
                "/subjects/0/subject",
                "UNKNOWN_SUBJECT");
        var teachers = List.of(object("teacher", "epp:9", "subject", MATHS));
        refused(
                422,
                with(PROJECT, "groups", List.of(with(OF_GROUP, "teachers", teachers))),
                "/groups/0/teachers/0/teacher",
                "UNKNOWN_TEACHER");
    }

    @Test
    void refusesTheSameSubjectTwice() {
        refused(400, with(PROJECT, "subjects", List.of(MATHS, MATHS)), "/subjects/1/subject", "REPEATED_VALUE");
    }

    @Test
    void refusesATitleThatTheFileWouldHaveToCut() {
        refused(400, with(PROJECT, "title", "x".repeat(151)), "/title", "TEXT_TOO_LONG");
        refused(400, with(PROJECT, "title", "Carnet\ndu marais"), "/title", "ILLEGAL_CHARACTER");
    }

    @Test
    void keepsAGroupThatAReportCardRefersTo() {
        school.student("700001", "PLUVIER", "Zoé");
        api.create(PATH, PROJECT);
        var card = "/periods/2025-T1/report-cards/700001";
        api.patch(card, "*", object("interdisciplinaryProjects", List.of(object("group", GROUP))))
                .statusCode(200);

        api.replace(PATH, with(PROJECT, "groups", List.of()))
                .statusCode(409)
                .body("errors.code", contains("GROUP_IN_USE"));
        api.delete(PATH, "*").statusCode(409);
        api.patch(card, "*", object("personalisedSupport", List.of(object("group", GROUP))))
                .statusCode(422)
                .body("errors.pointer", contains("/personalisedSupport/0/group"));
    }

    @Test
    void refusesAnIdThatAnotherProjectHas() {
        api.create(PATH, PROJECT);

        api.create("/interdisciplinary-projects/" + GROUP, PROJECT)
                .statusCode(422)
                .body("errors.code", contains("TAKEN_ID"));
    }
}
