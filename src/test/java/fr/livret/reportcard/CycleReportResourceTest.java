package fr.livret.reportcard;

import static fr.livret.support.Entries.object;
import static fr.livret.support.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
class CycleReportResourceTest {

    private static final String PATH = "/cycle-reports/3/700001";
    private static final Map<String, Object> REPORT = object(
            "creationDate",
            "2026-06-10",
            "synthesis",
            "Cycle réussi.",
            "complement",
            "LCA",
            "complementLevel",
            2,
            "mainTeachers",
            List.of("epp:4321"),
            "components",
            List.of(object("code", "CPD_FRA", "level", 3)));

    private Entries api;

    @BeforeEach
    void createSchool() {
        var school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        api = new Entries(school.uai());
    }

    private void refused(Map<String, Object> report, String pointer, String code) {
        api.create(PATH, report)
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void isCreatedReadReplacedAndErased() {
        api.get(PATH).statusCode(404);
        api.put(PATH, "Accept-Language", "fr", REPORT).statusCode(428);
        api.create(PATH, REPORT)
                .statusCode(201)
                .body("cycle", equalTo(3))
                .body("year", equalTo(2025))
                .body("components.level", contains(3));
        var shown = api.get(PATH).extract();
        api.put(PATH, "If-Match", shown.header("ETag"), shown.asString()).statusCode(200);
        assertThat(api.get(PATH).extract().asString()).isEqualTo(shown.asString());
        api.put(PATH, "If-Match", "\"old\"", REPORT).statusCode(412);
        api.replace(PATH, object("synthesis", "Bien.")).body("complement", nullValue());
        api.delete(PATH, "*").statusCode(204);
        api.get(PATH).statusCode(404);
    }

    @Test
    void writesAndListsMany() {
        api.bulk("/cycle-reports/3", with(REPORT, "siecleId", "700001"), with(REPORT, "siecleId", "700009"))
                .body("created", equalTo(1))
                .body("refusals[0].errors.code", contains("UNKNOWN_STUDENT"));
        api.list("/cycle-reports/3", Map.of("class", "6EME 4")).body("items.siecleId", contains("700001"));
        api.list("/cycle-reports/4", Map.of()).body("total", equalTo(0));
    }

    @Test
    void refusesALevelOfNothing() {
        refused(with(REPORT, "complement", "AUC"), "/complementLevel", "LEVEL_OF_NOTHING");
        refused(with(REPORT, "regionalLevel", 1), "/regionalLevel", "LEVEL_OF_NOTHING");
    }

    @Test
    void refusesCodesUnknownToLsuAndCodesGivenTwice() {
        var french = object("code", "CPD_FRA", "level", 3);

        refused(with(REPORT, "complement", "XXX"), "/complement", "UNKNOWN_CODE");
        refused(with(REPORT, "components", List.of(french, french)), "/components/1/code", "REPEATED_VALUE");
        refused(with(REPORT, "components", List.of(with(french, "level", 5))), "/components/0/level", "MAX");
        refused(with(REPORT, "synthesis", "a".repeat(1501)), "/synthesis", "TEXT_TOO_LONG");
    }

    @Test
    void refusesAnotherCycleThanThatOfThePath() {
        refused(with(REPORT, "cycle", 4), "/cycle", "OTHER_KEY");
        api.get("/cycle-reports/2/700001").statusCode(400);
    }

    @Test
    void findsNothingForAStudentThatTheSchoolDoesNotHave() {
        api.create("/cycle-reports/3/700009", REPORT).statusCode(404);
    }
}
