package fr.livret.readiness;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.Group.INTEGRATION;
import static fr.livret.support.SchoolData.PERIOD;
import static fr.livret.support.SchoolData.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessResourceTest {

    private static final String READINESS = "/schools/{uai}/periods/{period}/readiness";
    private static final String OF_STUDENT = READINESS + "/{siecleId}";

    @Inject
    EntityManagerFactory factory;

    private static RequestSpecification administrator(SchoolData school) {
        return Api.as(ADMINISTRATOR).school(school.uai());
    }

    private static ValidatableResponse list(SchoolData school, Map<String, ?> query) {
        return administrator(school)
                .queryParams(query)
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse student(SchoolData school, String siecleId) {
        return administrator(school)
                .get(OF_STUDENT, school.uai(), PERIOD, siecleId)
                .then()
                .statusCode(200);
    }

    /** One student complete, one without appraisal in one of two subjects, one without committee's appraisal. */
    private static SchoolData threeStudents() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        UUID second = school.student("700002", "COURLIS", "Max");
        school.result(second, school.arts(), row("lsu_grade", 12));
        school.student("700003", "BRUANT", "Lou");
        return school.update(
                "report_card",
                "committee_appraisal = null",
                "student_id = (select id from student where siecle_id = '700003' and school = '" + school.uai() + "')");
    }

    @Test
    void showsACompleteStudent() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");

        student(school, "700001")
                .body("lastName", equalTo("PLUVIER"))
                .body("class", equalTo("6EME 4"))
                .body("status", equalTo("COMPLETE"))
                .body("missing", empty());
    }

    @Test
    void saysWhatIsMissingWhoCanRepairItAndWhere() {
        student(threeStudents(), "700002")
                .body("status", equalTo("SOME_SERVICES"))
                .body("missing", hasSize(1))
                .body("missing[0].code", equalTo("APPRAISAL"))
                .body("missing[0].level", equalTo("SERVICE"))
                .body("missing[0].blocking", equalTo(true))
                .body("missing[0].subject", equalTo(Map.of("code", "ARTS", "label", "Arts plastiques")))
                .body("missing[0].teachers.key", contains("epp:4321"))
                .body("missing[0].teachers.lastName", contains("SITTELLE"))
                .body("missing[0].message", equalTo("L'appréciation en « Arts plastiques » manque."))
                .body("missing[0].href", containsString("/periods/2025-T1/report-cards/700002"));
    }

    @Test
    void linksToTheClassInThePeriodWithoutCommitteeDate() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.update("class_period", "committee_date = null", "true");

        student(school, "700001")
                .body("missing.href", contains("/schools/" + school.uai() + "/classes/6EME%204/periods/2025-T1"));
    }

    @Test
    void speaksEnglish() {
        SchoolData school = threeStudents();

        administrator(school)
                .header("Accept-Language", "en")
                .get(OF_STUDENT, school.uai(), PERIOD, "700003")
                .then()
                .body("missing.message", contains("The class committee's appraisal is missing."));
    }

    @Test
    void countsStudentsByStatus() {
        list(threeStudents(), Map.of())
                .body("summary.total", equalTo(3))
                .body(
                        "summary.byStatus",
                        equalTo(Map.of("COMPLETE", 1, "MISSING_DATA", 0, "SOME_SERVICES", 1, "IMPOSSIBLE", 1)));
    }

    @Test
    void countsStudentsByClass() {
        SchoolData school = threeStudents();
        school.schoolClass("5EME 1", "GRADES").student("700004", "GREBE", "Ida", "5EME 1");

        list(school, Map.of())
                .body("summary.byClass.class", contains("5EME 1", "6EME 4"))
                .body("summary.byClass.total", contains(1, 3));
    }

    @Test
    void countsMissingItemsByTeacher() {
        list(threeStudents(), Map.of("status", "SOME_SERVICES"))
                .body("summary.byItem.code", contains("APPRAISAL"))
                .body("summary.byItem[0].count", equalTo(1))
                .body("summary.byItem[0].blocking", equalTo(1))
                .body("summary.byItem[0].students", equalTo(1))
                .body("summary.byItem[0].byTeacher.teacher.lastName", contains("SITTELLE"))
                .body("summary.byItem[0].byTeacher.count", contains(1));
    }

    @Test
    void countsInWhatItCountsOut() {
        SchoolData school = threeStudents();
        List<String> all = list(school, Map.of()).extract().path("items.siecleId");

        assertThat(all).containsExactly("700001", "700002", "700003");
        list(school, Map.of()).body("total", equalTo(3));
    }

    @Test
    void listsAStudentWithoutSiecleIdentifier() {
        SchoolData school = threeStudents().update("student", "siecle_id = null", "siecle_id = '700002'");

        list(school, Map.of())
                .body("items.siecleId", contains("700001", "700003", null))
                .body("items[2].missing.code", contains("SIECLE_ID", "APPRAISAL"));
    }

    @Test
    void listsAStudentWithoutReportCard() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.update("report_card", "period = '2025-T2'", "period = '2025-T9'");

        administrator(school)
                .get(READINESS, school.uai(), "2025-T2")
                .then()
                .body("items.status", contains("IMPOSSIBLE"));
    }

    @Test
    void filtersByStatus() {
        list(threeStudents(), Map.of("status", List.of("COMPLETE", "IMPOSSIBLE")))
                .body("items.siecleId", contains("700001", "700003"))
                .body("summary.total", equalTo(2));
    }

    @Test
    void filtersByClass() {
        list(threeStudents(), Map.of("class", "5EME 1")).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void filtersByItem() {
        list(threeStudents(), Map.of("item", "COMMITTEE_APPRAISAL")).body("items.siecleId", contains("700003"));
    }

    @Test
    void filtersByTeacher() {
        list(threeStudents(), Map.of("teacher", "epp:4321")).body("items.siecleId", contains("700002"));
    }

    @Test
    void pagesInAStableOrder() {
        SchoolData school = threeStudents().update("student", "siecle_id = null", "siecle_id = '700002'");

        String second = list(school, Map.of("limit", 2))
                .body("items.siecleId", contains("700001", "700003"))
                .body("total", equalTo(3))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        administrator(school)
                .basePath("")
                .get(second)
                .then()
                .body("items.lastName", contains("COURLIS"))
                .body("summary.total", equalTo(3))
                .body("next", nullValue());
    }

    @Test
    void answersNotModifiedToWhoHasThePage() {
        SchoolData school = threeStudents();
        String tag = list(school, Map.of()).extract().header("ETag");

        administrator(school)
                .header("If-None-Match", tag)
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(304);
    }

    @Test
    void changesTheTagWhenSomethingIsRepaired() {
        SchoolData school = threeStudents();
        String tag = list(school, Map.of()).extract().header("ETag");
        school.update("subject_result", "appraisal = 'Soigné.'", "appraisal is null");

        assertThat(list(school, Map.of()).extract().header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void answersJsonToWhoAcceptsAnything() {
        SchoolData school = SchoolData.create();

        administrator(school)
                .accept("*/*")
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .header("Content-Type", containsString("application/json"));
    }

    @Test
    void givesASpreadsheetALineAnItem() {
        SchoolData school = threeStudents();

        String csv = administrator(school)
                .accept("text/csv")
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("readiness-" + school.uai() + "-2025-T1.csv"))
                .extract()
                .asString();
        assertThat(csv).isEqualTo("""
                \ufeffClasse;Identifiant SIECLE;Nom;Prénom;LSU;Exclu;Élément;Bloquant;Matière;Enseignants;Message;Dernier export;Modifié depuis;Refus de LSU\r
                6EME 4;700001;PLUVIER;Zoé;Export complet;non;;;;;;;;\r
                6EME 4;700002;COURLIS;Max;Export possible pour certains services uniquement;non;APPRAISAL;oui;Arts plastiques;Ana SITTELLE;L'appréciation en « Arts plastiques » manque.;;;\r
                6EME 4;700003;BRUANT;Lou;Export impossible : données bloquantes manquantes;non;COMMITTEE_APPRAISAL;oui;;;L'appréciation du conseil de classe manque.;;;\r
                """);
    }

    @Test
    void headsTheSpreadsheetInTheLanguageAsked() {
        SchoolData school = threeStudents();

        String csv = administrator(school)
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(READINESS, school.uai(), PERIOD)
                .asString();
        assertThat(csv).startsWith("\ufeffClass;SIECLE identifier;Last name;First name;LSU;Excluded;Item;Blocking;");
    }

    @Test
    void letsNoNameBecomeAFormula() {
        SchoolData school = SchoolData.create();
        school.student("700001", "=1+1", "Zoé");

        assertThat(administrator(school)
                        .accept("text/csv")
                        .get(READINESS, school.uai(), PERIOD)
                        .asString())
                .contains(";'=1+1;");
    }

    @Test
    void answersNotModifiedToWhoHasTheSpreadsheet() {
        SchoolData school = threeStudents();
        String tag = administrator(school)
                .accept("text/csv")
                .get(READINESS, school.uai(), PERIOD)
                .header("ETag");

        administrator(school)
                .accept("text/csv")
                .header("If-None-Match", tag)
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(304);
    }

    @Test
    void readsManyStudentsInTheStatementsOfOne() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        long forOne = statements(school);
        for (int i = 2; i < 40; i++) {
            school.student("7000" + i, "PLUVIER", "Zoé");
        }

        assertThat(statements(school)).isEqualTo(forOne).isLessThanOrEqualTo(20);
    }

    private long statements(SchoolData school) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        list(school, Map.of());
        return statistics.getPrepareStatementCount();
    }

    @Test
    void findsNoStudentWhoIsNotOfThePeriod() {
        SchoolData school = threeStudents();

        administrator(school)
                .get(OF_STUDENT, school.uai(), PERIOD, "999999")
                .then()
                .statusCode(404);
    }

    @Test
    void findsNoSchoolThatDoesNotExist() {
        String uai = Schools.unusedUai();

        Api.as(ADMINISTRATOR).school(uai).get(READINESS, uai, PERIOD).then().statusCode(404);
    }

    @Test
    void refusesAStatusThatDoesNotExist() {
        SchoolData school = SchoolData.create();

        administrator(school)
                .queryParam("status", "READY")
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("status"));
    }

    @Test
    void asksForAToken() {
        Api.anonymous().get(READINESS, Schools.unusedUai(), PERIOD).then().statusCode(401);
    }

    @Test
    void namesTheMissingPermission() {
        SchoolData school = SchoolData.create();

        Api.as(INTEGRATION)
                .school(school.uai())
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(403)
                .body("detail", containsString("readiness:read"));
    }

    @Test
    void opensToBothGroupsOfTheThreeSteps() {
        SchoolData school = SchoolData.create();

        Api.as(ADMINISTRATION)
                .school(school.uai())
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(200);
    }

    @Test
    void hidesOtherSchools() {
        SchoolData school = threeStudents();

        Api.as(ADMINISTRATOR)
                .school(Schools.unusedUai())
                .get(READINESS, school.uai(), PERIOD)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:livret:school-not-allowed"));
    }
}
