package fr.livret.export;

import static fr.livret.export.Exports.FIRST_TERM;
import static fr.livret.export.Exports.administrator;
import static fr.livret.export.Exports.id;
import static fr.livret.export.Exports.plus;
import static fr.livret.export.Exports.ready;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.sample.SampleOptions;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When each student last went out, what has changed since, and what LSU said of it. */
@QuarkusTest
class ExportHistoryTest {

    private static final Map<String, Object> CHANGES = plus("scope", "CHANGED_SINCE_LAST");

    @Test
    void aStudentWhoNeverWentOutHasNoHistory() {
        readiness(ready())
                .body("lastExportedAt", nullValue())
                .body("changedSinceExport", nullValue())
                .body("lsuRejection", nullValue());
    }

    @Test
    void saysWhenAStudentLastWentOut() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);

        readiness(uai)
                .body("lastExportedAt", equalTo(export.extract().path("finishedAt")))
                .body("lastExport", equalTo(id(export)))
                .body("changedSinceExport", is(false));
    }

    @Test
    void noticesEveryKindOfChange() {
        var uai = ready();
        for (var change : List.of(
                "update report_card set committee_appraisal = 'Bien.'",
                "update report_card set late_arrivals = 9",
                "update subject_result set grade = 20 - grade",
                "update teacher set last_name = 'AUTRE'",
                "update service set label = 'Autre libellé'",
                "update student set first_name = 'Zoë'",
                "update subject_result set programme_elements = '{Autre}'",
                "update guardian set last_name = 'AUTRE'")) {
            Jobs.export(uai, FIRST_TERM);
            readiness(uai).body("changedSinceExport", is(false));

            Database.execute(change + " where school = '" + uai + "'");

            assertThat(readiness(uai).extract().<Boolean>path("changedSinceExport"))
                    .as(change)
                    .isTrue();
        }
    }

    @Test
    void whatDidNotGoOutIsNoChange() {
        var uai = ready();
        Jobs.export(uai, plus("include", Map.of("guardians", false)));

        Database.execute("update guardian set last_name = 'AUTRE' where school = '" + uai + "'");

        readiness(uai).body("changedSinceExport", is(false));
    }

    @Test
    void anotherSignatoryOrClassmateIsNoChange() {
        var uai = ready();
        Jobs.export(uai, FIRST_TERM);
        Jobs.export(uai, plus("signatory", "AS_RECORDED"));

        Jobs.export(uai, CHANGES)
                .body("error.detail", equalTo("Rien n'a changé depuis le dernier export de ces élèves."));
    }

    @Test
    void aStudentWhoIsHeldBackSinceHasChanged() {
        var uai = ready();
        Jobs.export(uai, FIRST_TERM);

        Database.execute("update report_card set committee_appraisal = null where school = '" + uai + "'");

        readiness(uai).body("status", equalTo("IMPOSSIBLE")).body("changedSinceExport", is(true));
    }

    @Test
    void aDryRunIsNoExport() {
        var uai = ready();

        Exports.dryRun(uai, FIRST_TERM);

        readiness(uai).body("lastExportedAt", nullValue());
    }

    @Test
    void exportsTheChangedOnly() {
        var uai = sample(20);
        Jobs.export(uai, FIRST_TERM).body("counts.exported", is(20));
        var changed = someStudent(uai);
        Database.execute("update report_card set committee_appraisal = 'Bien mieux.' where school = '" + uai
                + "' and student_id = (select id from student where school = '" + uai + "' and siecle_id = '" + changed
                + "')");

        var export = Jobs.export(uai, plus(CHANGES, "onBlocked", "FAIL"))
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.inScope", is(20))
                .body("counts.exported", is(1))
                .body("counts.leftOut.UNCHANGED", is(19));

        Jobs.report(uai, export).body("items.findAll { it.outcome == 'EXPORTED' }.siecleId", contains(changed));
    }

    @Test
    void comparesTwoExportsFieldByField() {
        var uai = sample(20);
        var first = Jobs.export(uai, FIRST_TERM);
        var changed = someStudent(uai);
        var ofStudent = " where school = '" + uai + "' and student_id = (select id from student where school = '" + uai
                + "' and siecle_id = '" + changed + "')";
        Database.execute("update report_card set late_arrivals = 99, committee_appraisal = 'Bien mieux.'" + ofStudent);
        var second = Jobs.export(uai, FIRST_TERM);

        comparison(uai, id(second), id(first))
                .statusCode(200)
                .body("counts.changed", is(1))
                .body("counts.unchanged", is(19))
                .body("counts.added", is(0))
                .body("items", hasSize(1))
                .body("items[0].siecleId", equalTo(changed))
                .body("items[0].change", equalTo("CHANGED"))
                .body("items[0].fields.path", contains("acquis-conseils", "vie-scolaire/@nb-retards"))
                .body("items[0].fields.change", contains("CHANGED", "CHANGED"));
    }

    @Test
    void whatIsTooOldToCompareIsForgottenWhenAFileExpires() {
        var uai = ready();
        var first = Jobs.export(uai, FIRST_TERM);
        Database.execute(
                "update report_card set late_arrivals = 99 where school = '" + uai + "'",
                "update export_job set finished_at = finished_at - interval '401 days' where id = '" + id(first) + "'");
        var second = Jobs.export(uai, FIRST_TERM);

        Database.execute("update scheduled_tasks set execution_time = now()"
                + " where task_name = 'export-file-expiry' and task_instance like '%" + id(second) + "'");
        while (!Database.rows("select 1 from export_fields where export_id = '" + id(first) + "'")
                .isEmpty()) {
            Thread.onSpinWait();
        }

        comparison(uai, id(second), id(first))
                .statusCode(200)
                .body("counts.changed", is(1))
                .body("items[0].change", equalTo("CHANGED"))
                .body("items[0].fields", empty());
        assertThat(Database.rows(
                        "select count(fields) from export_history where school = ? group by export_id order by export_id",
                        uai))
                .containsExactly("0", "1");
    }

    @Test
    void saysWhoCameAndWhoLeft() {
        var uai = sample(20);
        List<String> classes =
                Database.rows("select distinct class_code from enrolment where school = ? order by 1 limit 2", uai);
        var one = Jobs.export(uai, plus("classes", List.of(classes.get(0))));
        var other = Jobs.export(uai, plus("classes", List.of(classes.get(1))));
        int before = one.extract().path("counts.exported");
        int after = other.extract().path("counts.exported");

        comparison(uai, id(other), id(one))
                .body("counts.removed", is(before))
                .body("counts.added", is(after))
                .body("total", is(before + after))
                .body("items.change", hasItem("ADDED"))
                .body("items.change", hasItem("REMOVED"))
                .body("items[0].fields", empty());
    }

    @Test
    void pagesTheStudentsWhoDiffer() {
        var uai = sample(20);
        var one = Jobs.export(uai, FIRST_TERM);
        Database.execute("update report_card set late_arrivals = 99 where school = '" + uai + "'");
        var other = Jobs.export(uai, FIRST_TERM);

        String next = administrator(uai)
                .queryParam("with", id(one))
                .queryParam("limit", 15)
                .get("/schools/{uai}/exports/{id}/comparison", uai, id(other))
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .body("total", is(20))
                .extract()
                .path("next");
        assertThat(next).contains("cursor=");
    }

    @Test
    void comparesOnlyWhatGaveAFile() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        var dry = Exports.dryRun(uai, FIRST_TERM);

        comparison(uai, id(export), id(dry)).statusCode(409);
        comparison(uai, UUID.randomUUID().toString(), id(export)).statusCode(404);
        comparison(uai, id(export), UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.parameter", contains("with"));
        administrator(uai)
                .get("/schools/{uai}/exports/{id}/comparison", uai, id(export))
                .then()
                .statusCode(400);
    }

    @Test
    void keepsWhatLsuAnswered() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);

        var etag = verdict(uai, id(export), "If-None-Match", "*", partly("Élève inconnu"))
                .statusCode(201)
                .body("outcome", equalTo("PARTLY_REJECTED"))
                .body("rejected.text", contains("Élève inconnu"))
                .extract()
                .header("ETag");

        Exports.ended(uai, id(export)).body("lsuVerdict.outcome", equalTo("PARTLY_REJECTED"));
        readiness(uai).body("lsuRejection", equalTo("Élève inconnu"));
        verdict(uai, id(export), "If-Match", etag, Map.of("outcome", "ACCEPTED"))
                .statusCode(200)
                .body("rejected", empty());
        readiness(uai).body("lsuRejection", nullValue());
        verdict(uai, id(export), "If-Match", etag, Map.of("outcome", "ACCEPTED"))
                .statusCode(412);
        verdict(uai, id(export), "X-Nothing", "", Map.of("outcome", "ACCEPTED")).statusCode(428);
    }

    @Test
    void aRejectedStudentGoesOutAgainWithTheChanges() {
        var uai = ready();
        var export = Jobs.export(uai, FIRST_TERM);
        Jobs.export(uai, CHANGES).body("state", equalTo("FAILED"));

        var before = summary(uai, "\"other\"").statusCode(200).extract().header("ETag");
        summary(uai, before).statusCode(304);

        verdict(uai, id(export), "If-None-Match", "*", Map.of("outcome", "REJECTED", "comment", "Mauvais millésime"))
                .statusCode(201);

        summary(uai, before).statusCode(200);
        readiness(uai).body("lsuRejection", equalTo("Mauvais millésime"));
        Jobs.export(uai, CHANGES).body("counts.exported", is(1));
    }

    @Test
    void refusesAVerdictThatDoesNotFit() {
        var uai = ready();
        String id = id(Jobs.export(uai, FIRST_TERM));

        verdict(uai, id, "If-None-Match", "*", Map.of("outcome", "PARTLY_REJECTED"))
                .statusCode(422)
                .body("errors.code", contains("NOBODY_REJECTED"));
        verdict(
                        uai,
                        id,
                        "If-None-Match",
                        "*",
                        Map.of("outcome", "ACCEPTED", "rejected", List.of(Map.of("siecleId", "1", "text", "?"))))
                .statusCode(422)
                .body("errors.code", contains("REJECTED_BUT_ACCEPTED", "NOT_IN_THE_EXPORT"));
        verdict(uai, id, "If-None-Match", "*", Map.of()).statusCode(400);
        verdict(uai, id(Exports.dryRun(uai, FIRST_TERM)), "If-None-Match", "*", Map.of("outcome", "ACCEPTED"))
                .statusCode(409);
        verdict(uai, UUID.randomUUID().toString(), "If-None-Match", "*", Map.of("outcome", "ACCEPTED"))
                .statusCode(404);
        administrator(uai)
                .get("/schools/{uai}/exports/{id}/lsu-verdict", uai, id)
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> partly(String text) {
        return Map.of("outcome", "PARTLY_REJECTED", "rejected", List.of(Map.of("siecleId", "700001", "text", text)));
    }

    private static ValidatableResponse summary(String uai, String known) {
        return administrator(uai)
                .header("If-None-Match", known)
                .get("/schools/{uai}/periods/2025-T1/readiness-summary", uai)
                .then();
    }

    private static ValidatableResponse verdict(
            String uai, String id, String header, String value, Map<String, ?> body) {
        return administrator(uai)
                .header(header, value)
                .contentType(JSON)
                .body(body)
                .put("/schools/{uai}/exports/{id}/lsu-verdict", uai, id)
                .then();
    }

    private static ValidatableResponse comparison(String uai, String id, String with) {
        return administrator(uai)
                .queryParam("with", with)
                .get("/schools/{uai}/exports/{id}/comparison", uai, id)
                .then();
    }

    private static ValidatableResponse readiness(String uai) {
        return administrator(uai)
                .get("/schools/{uai}/periods/2025-T1/readiness/700001", uai)
                .then()
                .statusCode(200);
    }

    private static String sample(int students) {
        return Exports.imported(uai -> LsuFiles.sample(
                uai, SampleOptions.ofStudents(students).withPeriods("2025-T1").withoutDefects(), "2025-T1"));
    }

    private static String someStudent(String uai) {
        return Database.rows("select min(siecle_id) from student where school = ?", uai)
                .get(0);
    }
}
