package fr.livret.imports;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.LsuFiles.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import fr.livret.support.Api;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest {

    @Test
    void countsWhatAFileCreates() {
        var uai = Schools.create();

        Jobs.importFile(uai, LsuFiles.oneCard(uai))
                .body("state", equalTo("SUCCEEDED"))
                .body("kind", equalTo("LSU"))
                .body("file.label", equalTo("10.0"))
                .body("file.school", equalTo(uai))
                .body("counts.classes.created", is(1))
                .body("counts.students.created", is(1))
                .body("counts.teachers.created", is(2))
                .body("counts.subjects.created", is(2))
                .body("counts.services.created", is(2))
                .body("counts.reportCards.created", is(1))
                .body("counts.rows.refused", is(0))
                .body("conversions", empty());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var uai = Schools.create();
        var file = LsuFiles.everything(uai);
        Jobs.importFile(uai, file);

        Jobs.importFile(uai, file)
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.values().created", everyItem(is(0)))
                .body("counts.values().updated", everyItem(is(0)))
                .body("counts.reportCards.unchanged", is(2))
                .body("counts.cycleReports.unchanged", is(1));
    }

    @Test
    void tellsWhatANewerFileChanges() {
        var uai = Schools.create();
        var file = LsuFiles.oneCard(uai);
        Jobs.importFile(uai, file);

        Jobs.importFile(uai, with(file, "moyenne-eleve=\"13.75\"", "moyenne-eleve=\"14\""))
                .body("counts.reportCards.updated", is(1))
                .body("counts.students.unchanged", is(1));
    }

    @Test
    void theDifferenceOnlyWritesNothing() {
        var uai = Schools.create();

        Jobs.importFile(uai, LsuFiles.oneCard(uai), Map.of("apply", false))
                .body("state", equalTo("SUCCEEDED"))
                .body("apply", is(false))
                .body("counts.reportCards.created", is(1));

        classes(uai).body("total", is(0));
    }

    @Test
    void aLineThatAFileNoLongerHasStays() {
        var uai = Schools.create();
        var file = LsuFiles.oneCard(uai);
        Jobs.importFile(uai, file);
        var start = file.indexOf("<acquis discipline-ref=\"DI_030201_O\"");
        var end = file.indexOf("</acquis>", start) + "</acquis>".length();

        Jobs.importFile(uai, file.substring(0, start) + file.substring(end))
                .body("counts.results.absent", is(1))
                .body("counts.reportCards.updated", is(0));
    }

    @Test
    void refusesTheFileOfAnotherSchool() {
        var uai = Schools.create();

        Jobs.send(uai, LsuFiles.oneCard(Schools.unusedUai()), Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("FILE_OF_OTHER_SCHOOL"));
    }

    @Test
    void refusesADocumentThatIsNoLsuFile() {
        var uai = Schools.create();

        Jobs.send(uai, "<lsun-bilans><entete/></lsun-bilans>", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("FILE_NOT_AN_LSU_FILE"));
    }

    @Test
    void refusesADocumentWithADoctype() {
        var uai = Schools.create();
        var bomb = "<!DOCTYPE lsun-bilans [<!ENTITY a \"aaaa\">]>";

        Jobs.send(uai, with(LsuFiles.oneCard(uai), "<lsun-bilans", bomb + "<lsun-bilans"), Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("FILE_DOCTYPE"));
    }

    @Test
    void refusesAnEmptyUpload() {
        var uai = Schools.create();

        Jobs.send(uai, "", Map.of()).then().statusCode(422).body("errors.code", contains("FILE_EMPTY"));
    }

    @Test
    void aFileCutInTheMiddleLeavesTheSchoolAsItWas() {
        var uai = Schools.create();
        var file = LsuFiles.oneCard(uai);

        Jobs.importFile(uai, file.substring(0, file.indexOf("</bilans-periodiques>")))
                .body("state", equalTo("FAILED"))
                .body("error.status", is(422));

        classes(uai).body("total", is(0));
    }

    @Test
    void strictRefusesWhatTheSchemaRefuses() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "moyenne-eleve=\"13.75\"", "moyenne-eleve=\"21\"");

        var imported = Jobs.importFile(uai, file, Map.of("strict", true)).body("state", equalTo("FAILED"));

        Jobs.errors(uai, imported).body("items.code", hasItem("cvc-maxInclusive-valid"));
        classes(uai).body("total", is(0));
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedAndTheRestComesIn() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "moyenne-eleve=\"13.75\"", "moyenne-eleve=\"21\"");

        var imported = Jobs.importFile(uai, file)
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.reportCards.created", is(1))
                .body("counts.rows.refused", is(1));

        Jobs.errors(uai, imported).body("items.code", hasItem("UNREADABLE_VALUE"));
    }

    @Test
    void refusesATextOverItsLimitRatherThanCutIt() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "Travail régulier.", "é".repeat(1001));

        var imported = Jobs.importFile(uai, file).body("counts.rows.refused", is(1));

        Jobs.errors(uai, imported).body("items.code", hasItem("TEXT_TOO_LONG"));
        positionedItems(uai).body("items[0].missing.code", hasItem("APPRAISAL"));
    }

    @Test
    void takesATextOfExactlyItsLimitWithAnEmoji() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "Travail régulier.", "é".repeat(998) + "🙂");

        Jobs.importFile(uai, file).body("counts.rows.refused", is(0));
    }

    @Test
    void countsAnEmojiForTwo() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "Travail régulier.", "é".repeat(999) + "🙂");

        Jobs.importFile(uai, file).body("counts.rows.refused", is(1));
    }

    @Test
    void reportsCarriageReturnsThatItTurnsIntoLineFeeds() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "Travail régulier.", "Travail&#13;&#10;régulier.");

        Jobs.importFile(uai, file)
                .body("state", equalTo("SUCCEEDED"))
                .body("conversions.rule", hasItem("CARRIAGE_RETURN"));
    }

    @Test
    void refusesControlCharactersAsNotXml() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "Travail régulier.", "Travail&#11;régulier.");

        Jobs.importFile(uai, file).body("state", equalTo("FAILED"));
    }

    @Test
    void keepsTwoSubjectsOfOneCodeApart() {
        var uai = Schools.create();
        var file = with(
                with(
                        LsuFiles.oneCard(uai),
                        "<discipline id=\"DI_030201_O\"",
                        "<discipline id=\"DI_X\" code=\"061300\" modalite-election=\"S\" libelle=\"Maths soutien\"/>"
                                + "<discipline id=\"DI_030201_O\""),
                "discipline-ref=\"DI_030201_O\"",
                "discipline-ref=\"DI_X\"");

        Jobs.importFile(uai, file).body("counts.services.created", is(2)).body("counts.subjects.created", is(2));

        positionedItems(uai).body("items[0].missing.code", hasItem("DUPLICATE_SUBJECT"));
    }

    @Test
    void aSecondPupilWithTheSameIdentifierIsRefused() {
        var uai = Schools.create();
        var file = with(
                LsuFiles.oneCard(uai),
                "</eleves>",
                "<eleve id=\"EL_2\" id-be=\"700001\" code-division=\"3EME B\"/></eleves>");

        var imported = Jobs.importFile(uai, file).body("counts.students.created", is(1));

        Jobs.errors(uai, imported).body("items.code", hasItem("STUDENT_TWICE"));
    }

    @Test
    void refusesWhatWouldMakeTheWholeFileInvalid() {
        var uai = Schools.create();
        var file = with(
                LsuFiles.everything(uai),
                "<modalites-accompagnement>",
                "<modalites-accompagnement>"
                        + "<modalite-accompagnement code=\"XYZ\"/><modalite-accompagnement code=\"PAP\"/>"
                        + "<modalite-accompagnement code=\"PAP\"/>");

        var imported = Jobs.importFile(uai, file).body("state", equalTo("SUCCEEDED"));

        Jobs.errors(uai, imported).body("items.code", hasItems("UNKNOWN_CODE", "CODE_TWICE"));
        Jobs.positionAll(uai, 2025, "GRADES");
        Jobs.export(uai, Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY))
                .body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void theSameKeyIsTheSameImport() {
        var uai = Schools.create();
        var file = LsuFiles.oneCard(uai);

        var first = keyed(uai, file).statusCode(202).extract();

        keyed(uai, file)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        keyed(uai, file + "\n").statusCode(422);
    }

    @Test
    void logsNothingOfAPupil() {
        var uai = Schools.create();
        var file = with(LsuFiles.oneCard(uai), "moyenne-eleve=\"13.75\"", "moyenne-eleve=\"13,7531\"");

        NoSecretInLogs.during(() -> Jobs.importFile(uai, file), "PLUVIER", "Zoé", "13,7531", "Travail régulier");
    }

    @Test
    void listsImportsNewestFirst() {
        var uai = Schools.create();
        String first = Jobs.importFile(uai, LsuFiles.oneCard(uai)).extract().path("id");
        String second = Jobs.importFile(uai, LsuFiles.oneCard(uai)).extract().path("id");

        Api.as(ADMINISTRATION)
                .school(uai)
                .get("/schools/{uai}/imports", uai)
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("total", is(2));
    }

    @Test
    void answersNotModifiedToWhoHasTheState() {
        var uai = Schools.create();
        var imported = Jobs.importFile(uai, LsuFiles.oneCard(uai)).extract();

        Api.as(ADMINISTRATION)
                .school(uai)
                .header("If-None-Match", imported.header("ETag"))
                .get("/schools/{uai}/imports/{id}", uai, imported.path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void hidesTheImportOfAnotherSchool() {
        var uai = Schools.create();
        String id = Jobs.importFile(uai, LsuFiles.oneCard(uai)).extract().path("id");
        var other = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai, other)
                .get("/schools/{uai}/imports/{id}", other, id)
                .then()
                .statusCode(404);
        Api.as(ADMINISTRATION)
                .school(other)
                .get("/schools/{uai}/imports/{id}/errors", other, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse keyed(String uai, String file) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .contentType("application/xml")
                .header("Idempotency-Key", "once")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/schools/{uai}/imports", uai)
                .then();
    }

    private static ValidatableResponse classes(String uai) {
        return Api.as(ADMINISTRATION)
                .school(uai)
                .get("/schools/{uai}/classes", uai)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse positionedItems(String uai) {
        Jobs.positionAll(uai, 2025, "GRADES");
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/periods/2025-T1/readiness", uai)
                .then()
                .statusCode(200);
    }
}
