package fr.livret.export;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.LsuFiles.with;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportResourceTest {

    private static final Map<String, Object> FIRST_TERM =
            Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY);

    @Test
    void exportsACardThatIsReady() {
        var uai = ready();

        var export = Jobs.export(uai, FIRST_TERM)
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.inScope", is(1))
                .body("counts.exported", is(1))
                .body("counts.leftOut.size()", is(0))
                .body("file.state", equalTo("AVAILABLE"))
                .body("file.schemaLabel", equalTo("10.0"))
                .body("request.onBlocked", equalTo("LEAVE_OUT"));

        assertThat(Jobs.file(uai, export))
                .contains("moyenne-eleve=\"13.75\"")
                .contains("<etablissement>" + uai + "</etablissement>")
                .contains("libelle=\"Mme Fictive\"");
    }

    @Test
    void aSecondRunGivesTheSameBytes() {
        var uai = ready();
        var first = Jobs.file(uai, Jobs.export(uai, FIRST_TERM));

        var second = Jobs.file(uai, Jobs.export(uai, FIRST_TERM));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void describesTheFileWithoutItsBytes() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM).extract();

        Api.as(ADMINISTRATOR)
                .school(uai)
                .head("/schools/{uai}/exports/{id}/file", uai, export.path("id"))
                .then()
                .statusCode(200)
                .header("Content-Length", export.path("file.size").toString())
                .header("ETag", "\"" + export.path("file.sha256") + "\"");
    }

    @Test
    void keepsAnErasedFilesReportAndHash() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        String id = export.extract().path("id");

        erase(uai, id, export.extract().header("ETag")).statusCode(204);

        file(uai, id).statusCode(410);
        get(uai, id)
                .body("file.state", equalTo("ERASED"))
                .body("file.sha256", equalTo(export.extract().path("file.sha256")));
        Jobs.report(uai, export).body("items.size()", is(1));
    }

    @Test
    void erasingNeedsTheStateItIsBasedOn() {
        var uai = ready();
        String id = Jobs.export(uai, FIRST_TERM).extract().path("id");

        erase(uai, id, "\"other\"").statusCode(412);
        Api.as(ADMINISTRATOR)
                .school(uai)
                .delete("/schools/{uai}/exports/{id}", uai, id)
                .then()
                .statusCode(428);
    }

    @Test
    void anExpiredFileIsGone() {
        var uai = ready();
        String id = Jobs.export(uai, FIRST_TERM).extract().path("id");

        Database.execute("update export_job set expires_at = now() - interval '1 second' where id = '" + id + "'");

        file(uai, id).statusCode(410);
        get(uai, id).body("file.state", equalTo("EXPIRED"));
    }

    @Test
    void refusesAnUnknownClassBeforeItAccepts() {
        var uai = ready();

        Jobs.start(uai, plus("classes", List.of("6EME 9")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_CLASS"))
                .body("errors.pointer", contains("/classes/0"));
    }

    @Test
    void refusesAnUnknownChannelBeforeItAccepts() {
        var uai = ready();

        Jobs.start(uai, plus("delivery", Map.of("channel", "PIGEON")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_CHANNEL"));
    }

    @Test
    void refusesAClassWithoutSignatory() {
        var uai = ready();

        Jobs.start(uai, plus("signatory", Map.of("perClass", Map.of("5EME 1", Jobs.SIGNATORY))))
                .then()
                .statusCode(422)
                .body("errors.code", contains("CLASS_WITHOUT_SIGNATORY"));
    }

    @Test
    void refusesASignatoryOfNoKnownForm() {
        var uai = ready();

        Jobs.start(uai, plus("signatory", "NOBODY")).then().statusCode(400);
    }

    @Test
    void refusesWhenNothingCanGoOut() {
        var uai = Schools.create();
        Jobs.importFile(uai, LsuFiles.oneCard(uai));

        Jobs.start(uai, FIRST_TERM).then().statusCode(422).body("errors.code", contains("NOTHING_TO_EXPORT"));
    }

    @Test
    void refusesBlockedStudentsWhenAskedTo() {
        var uai = withABlockedLine();

        Jobs.start(uai, plus("onBlocked", "FAIL"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("STUDENTS_HELD_BACK"));
    }

    @Test
    void leavesOutALineAndSaysWhich() {
        var uai = withABlockedLine();

        var export = Jobs.export(uai, FIRST_TERM)
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.exported", is(1))
                .body("counts.leftOutLines", is(1));

        assertThat(Jobs.file(uai, export)).contains("061300").doesNotContain("030201");
        Jobs.report(uai, export)
                .body("items[0].outcome", equalTo("EXPORTED"))
                .body("items[0].items.find { it.blocking }.subject", equalTo("030201"));
    }

    @Test
    void signsAsRecorded() {
        var uai = ready();

        var export = Jobs.export(uai, plus("signatory", "AS_RECORDED"));

        assertThat(Jobs.file(uai, export)).contains("libelle=\"Mme Odile Fictive\"");
    }

    @Test
    void signsPerClass() {
        var uai = ready();

        var export = Jobs.export(uai, plus("signatory", Map.of("perClass", Map.of("3EME A", Jobs.SIGNATORY))));

        assertThat(Jobs.file(uai, export)).contains("libelle=\"Mme Fictive\"");
    }

    @Test
    void oneExportAtATimeForAPeriod() {
        var uai = ready();
        var running = UUID.randomUUID();
        Database.execute(
                "insert into export_job (school, id, year, state, request, requested_by, created_at) values ('" + uai
                        + "', '" + running
                        + "', 2025, 'RUNNING', '{\"periods\":[\"2025-T1\"],\"signatory\":\"AS_RECORDED\"}', 'x', now())",
                "insert into export_slot values ('" + uai + "', '2025-T1', '" + running + "')");

        Jobs.start(uai, FIRST_TERM).then().statusCode(409).header("Location", endsWith(running.toString()));
        cancel(uai, running.toString()).statusCode(200).body("state", equalTo("CANCELLED"));
        Jobs.start(uai, FIRST_TERM).then().statusCode(202);
    }

    @Test
    void anEndedExportCannotBeCancelled() {
        var uai = ready();
        String id = Jobs.export(uai, FIRST_TERM).extract().path("id");

        cancel(uai, id).statusCode(409);
    }

    @Test
    void theSameKeyIsTheSameExport() {
        var uai = ready();

        var first = keyed(uai, FIRST_TERM).statusCode(202).extract().header("Location");

        keyed(uai, FIRST_TERM)
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first);
        keyed(uai, plus("onBlocked", "FAIL")).statusCode(422);
    }

    @Test
    void anotherSchoolsExportIsNotThere() {
        var uai = ready();
        String id = Jobs.export(uai, FIRST_TERM).extract().path("id");
        var other = Schools.create();

        for (var path : List.of("", "/report", "/file")) {
            Api.as(ADMINISTRATOR)
                    .school(uai, other)
                    .get("/schools/{uai}/exports/{id}" + path, other, id)
                    .then()
                    .statusCode(404);
        }
        cancel(other, id).statusCode(404);
        erase(other, id, "*").statusCode(404);
    }

    @Test
    void administrationReadsHistoryButGetsNoFile() {
        var uai = ready();
        String id = Jobs.export(uai, FIRST_TERM).extract().path("id");

        Api.as(ADMINISTRATION)
                .school(uai)
                .get("/schools/{uai}/exports", uai)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Api.as(ADMINISTRATION)
                .school(uai)
                .get("/schools/{uai}/exports/{id}/file", uai, id)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesPropertiesThatItDoesNotKnow() {
        var uai = ready();

        Jobs.start(uai, plus("perhaps", true)).then().statusCode(400);
    }

    @Test
    void logsNothingOfAPupil() {
        var uai = ready();

        NoSecretInLogs.during(
                () -> Jobs.export(uai, FIRST_TERM), "PLUVIER", "Zoé", "Travail régulier", "Trimestre satisfaisant");
    }

    @Test
    void leavesOptionalPartsOutWhenAskedTo() {
        var uai = ready();

        var export = Jobs.export(
                uai, plus("include", Map.of("programmeElements", false, "classAverages", false, "guardians", false)));

        assertThat(Jobs.file(uai, export))
                .doesNotContain("element-programme")
                .doesNotContain("moyenne-structure")
                .doesNotContain("<responsable ");
    }

    @Test
    void anInvalidFileIsNeverDelivered() {
        var uai = ready();
        Database.execute("update report_card set committee_appraisal = repeat('x', 1001) where school = '" + uai + "'");

        var export =
                Jobs.export(uai, FIRST_TERM).body("state", equalTo("FAILED")).body("error.status", is(422));

        Jobs.report(uai, export)
                .body("findings.rule", hasItem("cvc-maxLength-valid"))
                .body("findings.siecleId", hasItem("700001"));
        file(uai, export.extract().path("id")).statusCode(409);
        assertThat(Database.rows(
                        "select count(*) from stored_file where school = ? and media_type = 'application/xml'", uai))
                .containsExactly("0");
    }

    @Test
    void anotherExportKnowsNothingOfTheErrorsOfTheLast() {
        var uai = ready();
        Database.execute("update report_card set committee_appraisal = repeat('x', 1001) where school = '" + uai + "'");
        Jobs.export(uai, FIRST_TERM).body("state", equalTo("FAILED"));
        Database.execute("update report_card set committee_appraisal = 'Bien.' where school = '" + uai + "'");

        var export =
                Jobs.export(uai, FIRST_TERM).body("state", equalTo("SUCCEEDED")).body("error", nullValue());

        Jobs.report(uai, export).body("findings.size()", is(0));
    }

    @Test
    void declaresOnlyWhatIsReferenced() {
        var uai = imported(LsuFiles::everything);

        var file = Jobs.file(uai, Jobs.export(uai, plus("classes", List.of("6EME A"))));

        assertThat(file).contains("id-be=\"700001\"").doesNotContain("700002").doesNotContain("100A00");
    }

    @Test
    void namesTheFileSafelyOnEverySystem() {
        var uai = ready();

        Jobs.export(uai, FIRST_TERM).body("file.name", matchesPattern("[A-Za-z0-9.-]+\\.xml"));
    }

    /** A school whose one card can go out whole. */
    private static String ready() {
        return imported(LsuFiles::oneCard);
    }

    private static String withABlockedLine() {
        return imported(uai ->
                with(LsuFiles.oneCard(uai), "modalite-election=\"O\" libelle", "modalite-election=\"N\" libelle"));
    }

    private static String imported(java.util.function.UnaryOperator<String> file) {
        var uai = Schools.create();
        Jobs.importFile(uai, file.apply(uai)).body("state", equalTo("SUCCEEDED"));
        Jobs.positionAll(uai, 2025, "GRADES");
        return uai;
    }

    private static Map<String, Object> plus(String name, Object value) {
        var request = new java.util.HashMap<>(FIRST_TERM);
        request.put(name, value);
        return request;
    }

    private static ValidatableResponse keyed(String uai, Map<String, ?> request) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .contentType(JSON)
                .header("Idempotency-Key", "t1")
                .body(request)
                .post("/schools/{uai}/exports", uai)
                .then();
    }

    private static ValidatableResponse get(String uai, String id) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/exports/{id}", uai, id)
                .then()
                .statusCode(200)
                .body("state", not(equalTo("RUNNING")));
    }

    private static ValidatableResponse file(String uai, String id) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .get("/schools/{uai}/exports/{id}/file", uai, id)
                .then();
    }

    private static ValidatableResponse cancel(String uai, String id) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .post("/schools/{uai}/exports/{id}/cancel", uai, id)
                .then();
    }

    private static ValidatableResponse erase(String uai, String id, String ifMatch) {
        return Api.as(ADMINISTRATOR)
                .school(uai)
                .header("If-Match", ifMatch)
                .delete("/schools/{uai}/exports/{id}", uai, id)
                .then();
    }
}
