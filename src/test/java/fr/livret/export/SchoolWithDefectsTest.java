package fr.livret.export;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What readiness promised is what the file holds, and one pupil's defects are nobody else's. */
@QuarkusTest
class SchoolWithDefectsTest {

    private static final Map<String, Object> FIRST_TERM =
            Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY);

    @Test
    void theFileHoldsExactlyWhomReadinessPromised() {
        var uai = sample(80);
        List<String> promised = Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("limit", 1000)
                .get("/schools/{uai}/periods/2025-T1/readiness", uai)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.status != 'IMPOSSIBLE' }.siecleId");

        var export = Jobs.export(uai, FIRST_TERM).body("state", equalTo("SUCCEEDED"));

        assertThat(exported(uai, export)).isEqualTo(new TreeSet<>(promised)).hasSizeLessThan(80);
        int inScope = export.extract().path("counts.inScope");
        int exported = export.extract().path("counts.exported");
        int leftOut = export.extract().path("counts.leftOut.READINESS");
        assertThat(exported + leftOut).isEqualTo(inScope).isEqualTo(80);
        Jobs.report(uai, export).body("total", is(80));
    }

    @Test
    void aPupilWithEveryDefectHoldsNobodyElseBack() {
        var uai = clean(30);
        var victim = Database.rows(
                        "select student_id from report_card where school = ? order by student_id limit 1", uai)
                .get(0);
        Database.execute(
                "update report_card set committee_appraisal = null, late_arrivals = null, justified_absences = null,"
                        + " unjustified_absences = null, parts = '{}' where student_id = '" + victim + "'",
                "update subject_result set grade = null, status = null, positioning = null, lsu_grade = null,"
                        + " appraisal = null, modality = null, programme_elements = '{}', teachers = '{nobody}'"
                        + " where student_id = '" + victim + "'");

        Jobs.export(uai, FIRST_TERM)
                .body("state", equalTo("SUCCEEDED"))
                .body("counts.exported", is(29))
                .body("counts.leftOut.READINESS", is(1))
                .body("counts.leftOutLines", is(0));
    }

    @Test
    void aPupilWithoutAnyReportCardIsReportedNotLost() {
        var uai = clean(30);
        Database.execute("delete from report_card where school = '" + uai
                + "' and student_id = (select min(student_id::text)::uuid from report_card where school = '" + uai
                + "')");

        Jobs.export(uai, FIRST_TERM)
                .body("counts.inScope", is(30))
                .body("counts.exported", is(29))
                .body("counts.leftOut.READINESS", is(1));
    }

    @Test
    void aClassWithoutPupilsDisturbsNobody() {
        var uai = clean(30);
        Database.execute("insert into school_class (school, year, code) values ('" + uai + "', 2025, 'VIDE')");

        Jobs.export(uai, FIRST_TERM).body("counts.inScope", is(30)).body("counts.exported", is(30));
    }

    @Test
    void aPupilWhoMovedIsInTheLastClassOnly() {
        var uai = clean(30);
        moved(uai, "'2025-10-01'");

        Jobs.export(uai, FIRST_TERM).body("counts.inScope", is(30));

        Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("class", "ARRIVEE")
                .get("/schools/{uai}/periods/2025-T1/readiness", uai)
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
    }

    @Test
    void aPupilInTwoClassesAtOnceIsBlockedUntilSomebodyDecides() {
        var uai = clean(30);
        moved(uai, "(select from_date from enrolment e where e.school = '" + uai + "' order by student_id limit 1)");

        Jobs.export(uai, FIRST_TERM).body("counts.inScope", is(30)).body("counts.exported", is(29));
    }

    /** The school's first pupil has a second stay, in another class, from that date on. */
    private static void moved(String uai, String from) {
        Database.execute(
                "insert into school_class (school, year, code, positioning) values ('" + uai
                        + "', 2025, 'ARRIVEE', 'GRADES')",
                "insert into enrolment (school, year, student_id, class_code, from_date) select '" + uai
                        + "', 2025, student_id, 'ARRIVEE', " + from + " from enrolment where school = '" + uai
                        + "' order by student_id limit 1");
    }

    private static Set<String> exported(String uai, io.restassured.response.ValidatableResponse export) {
        var file = XmlPath.from(Jobs.file(uai, export));
        return new TreeSet<>(file.<String>getList("lsun-bilans.donnees.eleves.eleve.@id-be"));
    }

    private static String sample(int students) {
        return imported(SampleOptions.ofStudents(students).withPeriods("2025-T1"));
    }

    private static String clean(int students) {
        return imported(
                SampleOptions.ofStudents(students).withPeriods("2025-T1").withoutDefects());
    }

    private static String imported(SampleOptions options) {
        var uai = Schools.create();
        Jobs.importFile(uai, LsuFiles.sample(uai, options, "2025-T1")).body("state", equalTo("SUCCEEDED"));
        for (var schoolClass : SampleSchool.of(options).classes()) {
            Jobs.position(
                    uai,
                    2025,
                    List.of(schoolClass.code()),
                    schoolClass.positioning().name());
        }
        return uai;
    }
}
