package fr.livret.export;

import static fr.livret.export.Exports.FIRST_TERM;
import static fr.livret.export.Exports.administrator;
import static fr.livret.export.Exports.id;
import static fr.livret.export.Exports.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.livret.support.Jobs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Byte ranges of files and reports as spreadsheets. */
@QuarkusTest
class ExportFileTest {

    @Test
    void servesTheRangeAskedFor() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        var whole = Jobs.file(uai, export).getBytes(StandardCharsets.UTF_8);

        var part = range(uai, export, "bytes=100-199")
                .statusCode(206)
                .header("Content-Length", "100")
                .header("Content-Range", "bytes 100-199/" + whole.length)
                .header("Repr-Digest", startsWith("sha-256=:"))
                .extract()
                .asByteArray();

        assertThat(part).isEqualTo(java.util.Arrays.copyOfRange(whole, 100, 200));
    }

    @Test
    void servesTheEndAndWhatFollows() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        var whole = Jobs.file(uai, export).getBytes(StandardCharsets.UTF_8);

        assertThat(range(uai, export, "bytes=-10").statusCode(206).extract().asByteArray())
                .isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 10, whole.length));
        assertThat(range(uai, export, "bytes=50-").statusCode(206).extract().asByteArray())
                .isEqualTo(java.util.Arrays.copyOfRange(whole, 50, whole.length));
        assertThat(range(uai, export, "bytes=0-999999999")
                        .statusCode(206)
                        .extract()
                        .asByteArray())
                .isEqualTo(whole);
    }

    @Test
    void refusesARangeOutsideTheFile() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        int size = export.extract().path("file.size");

        range(uai, export, "bytes=" + size + "-")
                .statusCode(416)
                .header("Content-Range", "bytes */" + size)
                .body("type", equalTo("urn:problem-type:livret:range-not-satisfiable"));
        range(uai, export, "bytes=-0").statusCode(416);
    }

    @Test
    void ignoresRangesThatItDoesNotServe() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);

        for (var header : new String[] {"bytes=0-1,4-5", "lines=1-2", "bytes=9-3", "bytes=-", "nonsense"}) {
            range(uai, export, header).statusCode(200);
        }
    }

    @Test
    void servesARangeOfTheSameFileOnly() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        var tag = "\"" + export.extract().path("file.sha256") + "\"";

        administrator(uai)
                .header("Range", "bytes=0-9")
                .header("If-Range", tag)
                .get("/schools/{uai}/exports/{id}/file", uai, id(export))
                .then()
                .statusCode(206);
        administrator(uai)
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get("/schools/{uai}/exports/{id}/file", uai, id(export))
                .then()
                .statusCode(200);
    }

    @Test
    void givesTheReportAsASpreadsheet() {
        var uai = Exports.imported(school -> fr.livret.support.LsuFiles.with(
                fr.livret.support.LsuFiles.oneCard(school),
                "modalite-election=\"O\" libelle",
                "modalite-election=\"N\" libelle"));
        var export = Jobs.export(uai, FIRST_TERM);

        var csv = administrator(uai)
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get("/schools/{uai}/exports/{id}/report", uai, id(export))
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"export-report-" + id(export) + ".csv\"")
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("\ufeffClass;SIECLE identifier;Period;Outcome;Reason;Item;Blocking;Subject;Detail\r\n")
                .contains("3EME A;700001;2025-T1;exported;;ELECTION_MODALITY;yes;030201;\r\n");
    }

    @Test
    void givesTheFindingsInTheSpreadsheet() {
        var uai = ready();
        fr.livret.support.Database.execute(
                "update report_card set committee_appraisal = repeat('x', 1001) where school = '" + uai + "'");
        var export = Jobs.export(uai, FIRST_TERM);

        var csv = administrator(uai)
                .accept("text/csv")
                .get("/schools/{uai}/exports/{id}/report", uai, id(export))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith(";700001;2025-T1;constat du contrôle;;cvc-maxLength-valid;oui;"));
    }

    @Test
    void theReportIsNotThereBeforeTheEnd() {
        var uai = ready();
        String id = Jobs.start(
                        uai,
                        Exports.plus(
                                "startAt",
                                java.time.Instant.now().plusSeconds(3600).toString()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        administrator(uai)
                .accept("text/csv")
                .get("/schools/{uai}/exports/{id}/report", uai, id)
                .then()
                .statusCode(409);
    }

    private static ValidatableResponse range(String uai, ValidatableResponse export, String range) {
        return administrator(uai)
                .header("Range", range)
                .get("/schools/{uai}/exports/{id}/file", uai, id(export))
                .then();
    }
}
