package fr.livret.imports;

import static fr.livret.support.Group.ADMINISTRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.Schools;
import fr.livret.support.SiecleFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Each wrong file is refused before it is accepted, with a message of its own that names the file expected. */
@QuarkusTest
class SiecleRefusalTest {

    private static final int TOO_LARGE = 65 * 1024 * 1024;

    @Test
    void refusesWhatTimetableSoftwareSendsToSts() {
        refused("<EDT_STS><PARAMETRES/></EDT_STS>", "FILE_TIMETABLE_FOR_STS", "sts_emp_");
    }

    @Test
    void refusesAPrivateExportOfTimetableSoftware() {
        refused("<TABLE><COURS/></TABLE>", "FILE_TIMETABLE_EXPORT", "sts_emp_");
    }

    @Test
    void refusesAnotherFileOfSiecle() {
        refused("<BEE_GEOGRAPHIQUE VERSION=\"1.0\"/>", "FILE_OTHER_SIECLE_FILE", "ElevesSansAdresses.xml");
    }

    @Test
    void refusesAWebPageWellFormedOrNot() {
        refused("<!DOCTYPE html><html><body>Erreur 500<br></body></html>", "FILE_HTML_PAGE", "Nomenclature.xml");
        refused("\n<HTML><head><meta x></head></HTML>", "FILE_HTML_PAGE", "Nomenclature.xml");
    }

    @Test
    void refusesAnUnknownRoot() {
        refused("<bulletins/>", "FILE_NOT_RECOGNISED", "sts_emp_");
    }

    @Test
    void refusesAnEmptyFile() {
        refused("", "FILE_EMPTY", "SIECLE");
        refused(" \r\n ", "FILE_EMPTY", "SIECLE");
    }

    @Test
    void refusesADoctypeAndItsEntities() {
        var bomb = "<!DOCTYPE BEE_ELEVES [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><BEE_ELEVES>&a;</BEE_ELEVES>";

        refused(bomb, "FILE_DOCTYPE", "DOCTYPE");
    }

    @Test
    void refusesAFileCutBeforeItsData() {
        refused("<BEE_ELEVES><PARAMETRES><UAJ>0999999F", "FILE_NOT_WELL_FORMED", "XML");
    }

    @Test
    void refusesAnArchiveOfTwoFilesOrNone() {
        var uai = Schools.create();

        refused(uai, SiecleFile.of("students").ofSchool(uai).zipped(2), "FILE_ZIP_ENTRIES", "exactement un");
        refused(uai, SiecleFile.of("students").ofSchool(uai).zipped(0), "FILE_ZIP_ENTRIES", "exactement un");
    }

    @Test
    void refusesAnArchiveCutInTheMiddle() {
        var uai = Schools.create();
        var whole = SiecleFile.of("students").ofSchool(uai).zipped(1);

        refused(uai, Arrays.copyOf(whole, whole.length / 3), "FILE_ZIP_UNREADABLE", "ZIP");
    }

    @Test
    void refusesAnArchiveThatInflatesBeyondTheLimit() throws IOException {
        var uai = Schools.create();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb.xml"));
            var blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (var written = 0; written < TOO_LARGE; written += blanks.length) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(100_000);

        refused(uai, out.toByteArray(), "FILE_TOO_LARGE", "64 Mio");
    }

    @Test
    void takesAnArchiveOfOneFileAsTheFileItself() {
        var uai = Schools.create();
        var file = SiecleFile.of("students").ofSchool(uai);

        Jobs.ended(uai, Jobs.send(uai, file.zipped(1), Map.of()))
                .body("state", equalTo("SUCCEEDED"))
                .body("file.size", is(file.bytes().length))
                .body("counts.students.created", is(2));
    }

    @Test
    void takesAFormWithAFile() {
        var uai = Schools.create();
        var sent = Api.as(ADMINISTRATION)
                .school(uai)
                .multiPart(
                        "file",
                        "ElevesSansAdresses.xml",
                        SiecleFile.of("students").ofSchool(uai).bytes(),
                        "text/xml")
                .post("/schools/{uai}/imports", uai);

        Jobs.ended(uai, sent).body("state", equalTo("SUCCEEDED")).body("file.name", equalTo("ElevesSansAdresses.xml"));
    }

    @Test
    void refusesAFormWithoutFile() {
        var uai = Schools.create();

        Api.as(ADMINISTRATION)
                .school(uai)
                .multiPart("other", "text")
                .post("/schools/{uai}/imports", uai)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesTheFileOfAnotherSchool() {
        var uai = Schools.create();
        var other = Schools.unusedUai();

        refused(uai, SiecleFile.of("sts").ofSchool(other).bytes(), "FILE_OF_OTHER_SCHOOL", other);
    }

    @Test
    void refusesTheFileOfAnotherYear() {
        var uai = Schools.create();
        var students = SiecleFile.of("students").ofSchool(uai).with(">2025<", ">2024<");
        var sts = SiecleFile.of("sts").ofSchool(uai).with("ANNEE=\"2025\"", "ANNEE=\"2026\"");

        refused(uai, students.bytes(), "FILE_OF_OTHER_YEAR", "2024");
        refused(uai, sts.bytes(), "FILE_OF_OTHER_YEAR", "2026");
    }

    @Test
    void refusesAFileThatDoesNotSayItsYear() {
        var uai = Schools.create();

        refused(
                uai,
                SiecleFile.of("students").ofSchool(uai).with(">2025<", "><").bytes(),
                "FILE_WITHOUT_YEAR",
                "ANNEE_SCOLAIRE");
    }

    @Test
    void refusesAnExportOlderThanTheLast() {
        var uai = Schools.create();
        Jobs.importFile(uai, SiecleFile.of("students")).body("state", equalTo("SUCCEEDED"));
        var older = SiecleFile.of("students").ofSchool(uai).exportedAt("04/11/2025 09:12:43");

        refused(uai, older.bytes(), "FILE_OLDER", "04/11/2025 09:12:44");
    }

    @Test
    void anOlderExportThatWasAcceptedBeforeFailsAndChangesNothing() {
        var uai = Schools.create();
        var older = SiecleFile.of("students").ofSchool(uai).exportedAt("03/11/2025 08:00:00");
        String first = ImportLock.during(uai, () -> {
            String id = Jobs.send(uai, older.bytes(), Map.of())
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Database.execute("insert into siecle_file (school, year, kind, exported_at, sha256, import_id, imported_at)"
                    + " values ('%s', 2025, 'SIECLE_STUDENTS', '2025-11-04 09:12:44', 'x', '%s', now())"
                            .formatted(uai, id));
            return id;
        });

        Api.as(ADMINISTRATION)
                .school(uai)
                .header("Prefer", "wait=30")
                .get("/schools/{uai}/imports/{id}", uai, first)
                .then()
                .body("state", equalTo("FAILED"))
                .body("error.detail", containsString("04/11/2025 09:12:44"));
        assertThat(Database.rows("select id from student where school = ?", uai))
                .isEmpty();
    }

    @Test
    void aFileCutInItsDataLeavesTheSchoolAsItWas() {
        var uai = Schools.create();
        var text = SiecleFile.of("students").text();

        Jobs.importFile(uai, new SiecleFile(text.substring(0, text.indexOf("<OPTIONS>"))))
                .body("state", equalTo("FAILED"))
                .body("error.status", is(422));

        assertThat(Database.rows("select id from student where school = ?", uai))
                .isEmpty();
    }

    @Test
    void logsNothingOfAPupilOrAGuardian() {
        var uai = Schools.create();

        NoSecretInLogs.during(
                () -> {
                    Jobs.importFile(uai, SiecleFile.of("students").with("07/02/2011", "99/02/2011"));
                    Jobs.importFile(uai, SiecleFile.of("guardians"));
                },
                "PLUVIER",
                "ZOE",
                "012345678AB",
                "LORIOT",
                "ROSEAUX",
                "99/02/2011");
    }

    private static void refused(String document, String code, String named) {
        refused(Schools.create(), document.getBytes(StandardCharsets.UTF_8), code, named);
    }

    private static ValidatableResponse refused(String uai, byte[] file, String code, String named) {
        return Jobs.send(uai, file, Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors[0].detail", containsString(named));
    }
}
