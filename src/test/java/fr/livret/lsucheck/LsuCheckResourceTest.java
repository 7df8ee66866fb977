package fr.livret.lsucheck;

import static fr.livret.support.Group.DISTRICT;
import static fr.livret.support.LsuFiles.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.LsuFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LsuCheckResourceTest {

    private static final String UAI = "0999999F";

    @Test
    void acceptsAFileWithoutFault() {
        check(LsuFiles.oneCard(UAI))
                .statusCode(200)
                .body("schemaLabel", equalTo("10.0"))
                .body("schemaValid", is(true))
                .body("acceptable", is(true))
                .body("counts.periodicReports", is(1))
                .body("findings", empty());
    }

    @Test
    void placesAFindingAtItsPupilSubjectAndPeriod() {
        check(with(LsuFiles.oneCard(UAI), "moyenne-eleve=\"13.75\"", "moyenne-eleve=\"21\""))
                .statusCode(200)
                .body("schemaValid", is(false))
                .body("acceptable", is(false))
                .body("findings.siecleId", hasItem("700001"))
                .body("findings.subject", hasItem("061300"))
                .body("findings.period", hasItem("2025-T1"));
    }

    @Test
    void findsWhatASchemaCannotState() {
        check(with(LsuFiles.oneCard(UAI), "indice=\"1\"", "indice=\"4\""))
                .statusCode(200)
                .body("schemaValid", is(true))
                .body("acceptable", is(false))
                .body("findings.source", hasItem("OWN_RULE"));
    }

    @Test
    void anUnknownLabelIsAFinding() {
        check(with(LsuFiles.oneCard(UAI), "schemaVersion=\"10.0\"", "schemaVersion=\"99.0\""))
                .statusCode(200)
                .body("schemaValid", is(false))
                .body("schemaHash", nullValue());
    }

    @Test
    void refusesWhatIsNoLsuFile() {
        check("<html/>").statusCode(422).body("errors.code", contains("FILE_NOT_AN_LSU_FILE"));
        check("no xml").statusCode(422).body("errors.code", contains("FILE_NOT_WELL_FORMED"));
        check("").statusCode(422).body("errors.code", contains("FILE_NOT_WELL_FORMED"));
    }

    @Test
    void speaksTheLanguageAskedFor() {
        var file = with(LsuFiles.oneCard(UAI), "indice=\"1\"", "indice=\"4\"");
        String french = check(file).extract().path("findings[0].detail");

        Api.as(DISTRICT)
                .everySchool()
                .header("Accept-Language", "en")
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/lsu-checks")
                .then()
                .statusCode(200)
                .body("findings[0].detail", org.hamcrest.Matchers.not(equalTo(french)));
    }

    private static ValidatableResponse check(String file) {
        return Api.as(DISTRICT)
                .everySchool()
                .contentType("application/xml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/lsu-checks")
                .then();
    }
}
