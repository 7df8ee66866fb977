package fr.livret.export;

import static fr.livret.export.Exports.FIRST_TERM;
import static fr.livret.export.Exports.administrator;
import static fr.livret.export.Exports.id;
import static fr.livret.export.Exports.plus;
import static fr.livret.export.Exports.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.lsu.LsuChecker;
import fr.livret.lsu.SchemaCatalog;
import fr.livret.sample.SampleOptions;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportScopeTest {

    @Test
    void aDryRunReportsAndKeepsNoFile() {
        var uai = ready();

        var export = Exports.dryRun(uai, FIRST_TERM)
                .body("state", equalTo("SUCCEEDED"))
                .body("dryRun", is(true))
                .body("counts.exported", is(1))
                .body("file", nullValue());

        Jobs.report(uai, export).body("items[0].outcome", equalTo("EXPORTED"));
        administrator(uai)
                .get("/schools/{uai}/exports/{id}/file", uai, id(export))
                .then()
                .statusCode(409)
                .body("detail", containsString("essai"));
        assertThat(Database.rows("select media_type from stored_file where school = ?", uai))
                .doesNotContain("application/xml");
    }

    @Test
    void aDryRunHoldsNoPeriod() {
        var uai = ready();

        Exports.dryRun(uai, FIRST_TERM);

        assertThat(Database.rows("select period from export_slot where school = ?", uai))
                .isEmpty();
    }

    @Test
    void givesAFilePerClassInAZip() throws IOException {
        var uai = Exports.imported(school -> LsuFiles.sample(
                school, SampleOptions.ofStudents(60).withPeriods("2025-T1").withoutDefects(), "2025-T1"));

        var export = Jobs.export(uai, plus("layout", "FILE_PER_CLASS"))
                .body("state", equalTo("SUCCEEDED"))
                .body("file.mediaType", equalTo("application/zip"))
                .body("file.name", endsWith(".zip"));

        var files = unzipped(uai, export);
        var classes = Database.rows("select code from school_class where school = ? order by code collate \"C\"", uai);
        assertThat(files).hasSize(classes.size());
        assertThat(files.keySet()).allMatch(name -> name.matches("[0-9]{3}-[A-Za-z0-9-]+\\.xml"));
        var checker = new LsuChecker(SchemaCatalog.builtIn());
        for (var file : files.values()) {
            assertThat(checker.check(new ByteArrayInputStream(file)).acceptable())
                    .isTrue();
        }
    }

    @Test
    void tellsApartClassesWhoseNamesLookTheSameOnceSafe() throws IOException {
        var uai = Exports.imported(LsuFiles::everything);
        rename(uai, "6EME A", "6/É A");

        var export = Jobs.export(uai, plus("layout", "FILE_PER_CLASS"));

        assertThat(unzipped(uai, export)).containsOnlyKeys("001-6-A.xml");
    }

    @Test
    void aZipHasTheSameBytesInEveryTimeZoneAndLanguage() {
        var uai = ready();
        var request = plus("layout", "FILE_PER_CLASS");
        String first = Jobs.export(uai, request).extract().path("file.sha256");
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            Jobs.export(uai, request).body("file.sha256", equalTo(first));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anXmlFileHasTheSameBytesInEveryTimeZoneAndLanguage() {
        var uai = Exports.imported(LsuFiles::everything);
        String first = Jobs.export(uai, FIRST_TERM).extract().path("file.sha256");
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            Jobs.export(uai, FIRST_TERM).body("file.sha256", equalTo(first));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void countsTheCycleReportsThatStayedBehind() {
        var uai = Exports.imported(LsuFiles::everything);
        Database.execute("update cycle_report set synthesis = null where school = '" + uai + "'");

        Jobs.export(uai, plus("include", Map.of("cycleReports", true)))
                .body("counts.cycleReports", is(0))
                .body("counts.cycleReportsLeftOut.CYCLE_REPORT", is(1));
    }

    @Test
    void waitsForItsTime() {
        var uai = ready();
        var start = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        String id = Jobs.start(uai, plus("startAt", start.toString()))
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .body("request.startAt", equalTo(start.toString()))
                .extract()
                .path("id");

        Jobs.export(uai, FIRST_TERM).body("state", equalTo("SUCCEEDED"));
        startNow(id);
        Exports.ended(uai, id).body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void aScheduledExportWaitsForThePeriodThatAnotherOneHolds() {
        var uai = ready();
        String id = Jobs.start(
                        uai,
                        plus("startAt", Instant.now().plus(1, ChronoUnit.HOURS).toString()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var other = java.util.UUID.randomUUID();
        Database.execute(
                "insert into export_job (school, id, year, state, request, requested_by, created_at) values ('" + uai
                        + "', '" + other
                        + "', 2025, 'RUNNING', '{\"periods\":[\"2025-T1\"],\"signatory\":\"AS_RECORDED\"}', 'x', now())",
                "insert into export_slot values ('" + uai + "', '2025-T1', '" + other + "')");

        startNow(id);
        while (Database.rows(
                        "select 1 from scheduled_tasks where task_instance like ? and last_success is not null",
                        "%" + id)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(Database.rows("select state from export_job where id = '" + id + "'"))
                .containsExactly("QUEUED");

        Database.execute("update export_job set state = 'CANCELLED', finished_at = now() where id = '" + other + "'");
        startNow(id);
        Exports.ended(uai, id).body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void refusesAStartInThePastOrTooFar() {
        var uai = ready();

        Jobs.start(uai, plus("startAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("START_IN_THE_PAST"));
        Jobs.start(uai, plus("startAt", Instant.now().plus(91, ChronoUnit.DAYS).toString()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("START_TOO_FAR"));
    }

    @Test
    void aScheduledExportCanBeCancelled() {
        var uai = ready();
        String id = Jobs.start(
                        uai,
                        plus("startAt", Instant.now().plus(1, ChronoUnit.HOURS).toString()))
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        administrator(uai)
                .post("/schools/{uai}/exports/{id}/cancel", uai, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        startNow(id);
        while (!Database.rows("select 1 from scheduled_tasks where task_instance like ?", "%" + id)
                .isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(Database.rows("select state, attempt from export_job where id = '" + id + "'"))
                .containsExactly("CANCELLED 0");
    }

    @Test
    void theFileGoesWhenItsDelayIsOver() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        assertThat(Database.rows(
                        "select round(extract(epoch from execution_time - now()) / 3600) from scheduled_tasks"
                                + " where task_name = 'export-file-expiry' and task_instance like ?",
                        uai + "/%"))
                .containsExactly("24");

        Database.execute("update scheduled_tasks set execution_time = now()"
                + " where task_name = 'export-file-expiry' and task_instance like '" + uai + "/%'");
        while (!Database.rows("select 1 from stored_file where school = ? and media_type = 'application/xml'", uai)
                .isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(Database.rows(
                        "select count(*) from file_chunk c where school = ? and file_id not in"
                                + " (select report_id from export_job where school = c.school)",
                        uai))
                .containsExactly("0");
        Jobs.report(uai, export).body("items.size()", is(1));
    }

    private static void startNow(String id) {
        Database.execute("update scheduled_tasks set execution_time = now() where task_instance like '%" + id + "'");
    }

    private static void rename(String uai, String from, String to) {
        var tables = List.of("enrolment", "class_period", "service", "class_main_teacher");
        Database.execute("insert into school_class (school, year, code, level, periods_per_year, positioning)"
                + " select school, year, '" + to + "', level, periods_per_year, positioning from school_class"
                + " where school = '" + uai + "' and code = '" + from + "'");
        tables.forEach(table -> Database.execute("update " + table + " set class_code = '" + to + "' where school = '"
                + uai + "' and class_code = '" + from + "'"));
    }

    private static Map<String, byte[]> unzipped(String uai, ValidatableResponse export) throws IOException {
        var bytes = administrator(uai)
                .get("/schools/{uai}/exports/{id}/file", uai, id(export))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
