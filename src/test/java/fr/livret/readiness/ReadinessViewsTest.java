package fr.livret.readiness;

import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.SchoolData.PERIOD;
import static fr.livret.support.SchoolData.TEACHER;
import static fr.livret.support.SchoolData.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readiness counted by class, item, teacher and period; what changed; what polling costs. */
@QuarkusTest
class ReadinessViewsTest {

    private static final String OF_PERIOD = "/schools/{uai}/periods/{period}/";
    private static final String OF_YEAR = "/schools/{uai}/readiness";

    @Inject
    SessionFactory sessions;

    /**
     * In 6EME 4: one complete, one without appraisal in arts; in 5EME 1, without committee date: one who lacks, in
     * mathematics, the appraisal too.
     */
    private static SchoolData school() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        UUID second = school.student("700002", "COURLIS", "Max");
        school.result(second, school.arts(), row("lsu_grade", 12));
        school.insert("teacher", row("key", "epp:77", "type", "epp", "sts_id", "77", "last_name", "HURON"));
        school.schoolClass("5EME 1", "GRADES").update("class_period", "committee_date = null", "class_code = '5EME 1'");
        UUID maths = school.service("5EME 1", "MATHS", "WITH_GRADES");
        school.update("service_teacher", "teacher_key = 'epp:77'", "service_id = '" + maths + "'");
        UUID third = school.student("700003", "BRUANT", "Lou", "5EME 1");
        return school.result(third, maths, row("grade", 11));
    }

    private static RequestSpecification administrator(SchoolData school) {
        return Api.as(ADMINISTRATOR).school(school.uai());
    }

    private static ValidatableResponse view(SchoolData school, String view, Map<String, ?> query) {
        return administrator(school)
                .queryParams(query)
                .get(OF_PERIOD + view, school.uai(), PERIOD)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse year(SchoolData school, Map<String, ?> query) {
        return administrator(school)
                .queryParams(query)
                .get(OF_YEAR, school.uai())
                .then()
                .statusCode(200);
    }

    private static String csv(SchoolData school, String view, String language) {
        return administrator(school)
                .accept("text/csv")
                .header("Accept-Language", language)
                .get(OF_PERIOD + view, school.uai(), PERIOD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void countsStudentsAndItemsByClass() {
        view(school(), "readiness-by-class", Map.of())
                .body("total", equalTo(2))
                .body("items.class", contains("5EME 1", "6EME 4"))
                .body("items.total", contains(1, 2))
                .body("items[1].byStatus.SOME_SERVICES", equalTo(1))
                .body("items[0].byStatus.IMPOSSIBLE", equalTo(1))
                .body("items[0].items.code", contains("COMMITTEE_DATE", "NO_EXPORTABLE_SERVICE", "APPRAISAL"))
                .body("items[0].items.blocking", contains(1, 1, 1));
    }

    @Test
    void countsOccurrencesByItem() {
        view(school(), "readiness-by-item", Map.of())
                .body("items.code", contains("COMMITTEE_DATE", "NO_EXPORTABLE_SERVICE", "APPRAISAL"))
                .body("items[2].label", equalTo("Appréciation"))
                .body("items[2].count", equalTo(2))
                .body("items[2].students", equalTo(2))
                .body("items[2].byTeacher.teacher.key", contains(TEACHER, "epp:77"))
                .body("items[2].byClass.class", contains("5EME 1", "6EME 4"))
                .body("items[0].byTeacher", empty());
    }

    @Test
    void saysWhoStillOwesWhat() {
        view(school(), "readiness-by-teacher", Map.of())
                .body("items", hasSize(3))
                .body("items.teacher.lastName", contains("SITTELLE", "HURON"))
                .body("items.count", contains(1, 1, 2))
                .body("items.students", contains(1, 1, 1))
                .body("items[0].owed", hasSize(1))
                .body("items[0].owed[0].class", equalTo("6EME 4"))
                .body("items[0].owed[0].subject.label", equalTo("Arts plastiques"))
                .body("items[0].owed[0].code", equalTo("APPRAISAL"))
                .body("items[2].owed.code", contains("COMMITTEE_DATE", "NO_EXPORTABLE_SERVICE"));
    }

    @Test
    void countsByPeriodOfTheYear() {
        SchoolData school = school();
        UUID fourth = school.student("700004", "GREBE", "Ida");
        school.insert("report_card", row("period", "2025-T2", "year", 2025, "student_id", fourth));

        year(school, Map.of())
                .body("items.period", contains("2025-T1", "2025-T2"))
                .body("items.total", contains(4, 4))
                .body("items[0].byStatus.COMPLETE", equalTo(2))
                .body("items[1].byStatus.IMPOSSIBLE", equalTo(4))
                .body("items[0].items.code", contains("COMMITTEE_DATE", "NO_EXPORTABLE_SERVICE", "APPRAISAL"))
                .body("items[0].items.count", contains(1, 1, 2));
    }

    @Test
    void hasNoPeriodInAnotherYear() {
        year(school(), Map.of("year", 2024)).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void countsInTheSummaryWhatTheViewsCount() {
        view(school(), "readiness-summary", Map.of())
                .body("total", equalTo(3))
                .body("excluded", equalTo(0))
                .body(
                        "byStatus",
                        equalTo(Map.of("COMPLETE", 1, "MISSING_DATA", 0, "SOME_SERVICES", 1, "IMPOSSIBLE", 1)))
                .body("byClass.total", contains(1, 2))
                .body("byItem.code", contains("COMMITTEE_DATE", "NO_EXPORTABLE_SERVICE", "APPRAISAL"));
    }

    @Test
    void combinesFilters() {
        SchoolData school = school();

        view(school, "readiness-by-class", Map.of("item", "APPRAISAL", "class", "6EME 4"))
                .body("items.class", contains("6EME 4"))
                .body("items[0].total", equalTo(1));
        view(school, "readiness-by-item", Map.of("teacher", "epp:77"))
                .body("items.code", contains("APPRAISAL"))
                .body("items[0].byTeacher.teacher.key", contains("epp:77"));
        view(school, "readiness-by-teacher", Map.of("teacher", TEACHER, "status", "SOME_SERVICES"))
                .body("items.teacher.key", contains(TEACHER));
        view(school, "readiness-summary", Map.of("item", "COMMITTEE_DATE", "teacher", TEACHER))
                .body("total", equalTo(0));
        year(school, Map.of("status", "COMPLETE")).body("items[0].total", equalTo(1));
    }

    @Test
    void asksItemAndTeacherOfTheSameItem() {
        SchoolData school = school();
        UUID two = school.student("700004", "GREBE", "Ida");
        school.result(two, school.arts(), row("lsu_grade", 12, "teachers", "{epp:77}", "programme_elements", "{}"));
        school.update(
                "subject_result",
                "grade = null",
                "student_id = '" + two + "' and service_id = '" + school.maths() + "'");

        view(school, "readiness", Map.of("item", "GRADE", "teacher", "epp:77")).body("items", empty());
        view(school, "readiness", Map.of("item", "GRADE", "teacher", TEACHER))
                .body("items.siecleId", contains("700004"));
    }

    @Test
    void pagesRows() {
        SchoolData school = school();

        String next = view(school, "readiness-by-class", Map.of("limit", 1))
                .body("items.class", contains("5EME 1"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        administrator(school)
                .basePath("")
                .get(next)
                .then()
                .body("items.class", contains("6EME 4"))
                .body("next", nullValue());
    }

    @Test
    void givesASpreadsheetOfEachView() {
        SchoolData school = school();

        assertThat(csv(school, "readiness-by-class", "fr")).isEqualTo("""
                \ufeffClasse;Élèves;Complets;Données manquantes;Certains services;Impossibles;Exclu;Données manquantes (total);Dont bloquantes\r
                5EME 1;1;0;0;0;1;0;3;3\r
                6EME 4;2;1;0;1;0;0;1;1\r
                """);
        assertThat(csv(school, "readiness-by-item", "en")).isEqualTo("""
                \ufeffItem;Datum;Level;Count;Of which blocking;Students;Teachers\r
                COMMITTEE_DATE;Date of the class committee;class;1;1;1;\r
                NO_EXPORTABLE_SERVICE;No exportable service;student;1;1;1;\r
                APPRAISAL;Appraisal;service;2;2;2;Ana SITTELLE (1), HURON (1)\r
                """);
        assertThat(csv(school, "readiness-by-teacher", "fr")).isEqualTo("""
                \ufeffEnseignant;Classe;Matière;Élément;Donnée;Nombre;Dont bloquantes\r
                Ana SITTELLE;6EME 4;Arts plastiques;APPRAISAL;Appréciation;1;1\r
                HURON;5EME 1;Mathématiques;APPRAISAL;Appréciation;1;1\r
                ;5EME 1;;COMMITTEE_DATE;Date du conseil de classe;1;1\r
                ;5EME 1;;NO_EXPORTABLE_SERVICE;Aucun service exportable;1;1\r
                """);
    }

    @Test
    void givesASpreadsheetOfTheYear() {
        SchoolData school = school();

        assertThat(administrator(school)
                        .accept("text/csv")
                        .get(OF_YEAR, school.uai())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("""
                        \ufeffPériode;Élèves;Complets;Données manquantes;Certains services;Impossibles;Exclu;Données manquantes (total);Dont bloquantes\r
                        2025-T1;3;1;0;1;1;0;4;4\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readiness",
                "readiness-summary",
                "readiness-by-class",
                "readiness-by-item",
                "readiness-by-teacher"
            })
    void answersNotModifiedUntilSomethingChanges(String view) {
        SchoolData school = school();
        String tag = view(school, view, Map.of()).extract().header("ETag");

        assertThat(again(school, view, tag)).isEqualTo(304);
        school.update("subject_result", "appraisal = 'Soigné.'", "service_id = '" + school.arts() + "'");
        assertThat(again(school, view, tag)).isEqualTo(200);
    }

    @Test
    void answersNotModifiedOfTheYearUntilSomethingChanges() {
        SchoolData school = school();
        String tag = year(school, Map.of()).extract().header("ETag");

        administrator(school)
                .header("If-None-Match", tag)
                .get(OF_YEAR, school.uai())
                .then()
                .statusCode(304);
    }

    @Test
    void tellsLanguagesAndFormsApart() {
        SchoolData school = school();
        String french = view(school, "readiness-by-item", Map.of()).extract().header("ETag");
        String english = administrator(school)
                .header("Accept-Language", "en")
                .get(OF_PERIOD + "readiness-by-item", school.uai(), PERIOD)
                .header("ETag");
        String sheet = administrator(school)
                .accept("text/csv")
                .get(OF_PERIOD + "readiness-by-item", school.uai(), PERIOD)
                .header("ETag");

        assertThat(List.of(french, english, sheet)).doesNotHaveDuplicates();
    }

    /** The transaction's two settings and one row; no student is read. */
    @Test
    void costsOneRowToSayThatNothingChanged() {
        SchoolData school = school();
        String tag = view(school, "readiness-summary", Map.of()).extract().header("ETag");
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();

        assertThat(again(school, "readiness-summary", tag)).isEqualTo(304);

        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(3);
        assertThat(sessions.getStatistics().getQueries())
                .noneMatch(sql -> sql.contains("report_card") || sql.contains("subject_result"));
    }

    @Test
    void saysWhatChangedSince() {
        SchoolData school = school();
        String first = view(school, "readiness", Map.of("changedSince", "2025-01-01T00:00:00Z"))
                .body("items", hasSize(3))
                .extract()
                .path("asOf");

        view(school, "readiness", Map.of("changedSince", first)).body("items", empty());
        school.update("subject_result", "appraisal = 'Soigné.'", "service_id = '" + school.arts() + "'");
        String second = view(school, "readiness", Map.of("changedSince", first))
                .body("items.siecleId", contains("700002"))
                .body("summary.total", equalTo(1))
                .extract()
                .path("asOf");
        view(school, "readiness-summary", Map.of("changedSince", second)).body("total", equalTo(0));
    }

    @Test
    void noticesNoChangeInWhatReadinessDoesNotJudge() {
        SchoolData school = school();
        String first = view(school, "readiness", Map.of("changedSince", "2025-01-01T00:00:00Z"))
                .extract()
                .path("asOf");
        school.update("teacher", "civility = 'MME'", "key = 'epp:77'");

        view(school, "readiness", Map.of("changedSince", first)).body("items", empty());
    }

    @Test
    void refusesAnInstantWithoutOffset() {
        SchoolData school = school();

        administrator(school)
                .queryParam("changedSince", "2025-11-24")
                .get(OF_PERIOD + "readiness-summary", school.uai(), PERIOD)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("changedSince"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"readiness-summary", "readiness-by-class", "readiness-by-item", "readiness-by-teacher"})
    void findsNoSchoolThatDoesNotExist(String view) {
        String uai = Schools.unusedUai();

        Api.as(ADMINISTRATOR)
                .school(uai)
                .get(OF_PERIOD + view, uai, PERIOD)
                .then()
                .statusCode(404);
    }

    @Test
    void findsNoYearOfASchoolThatDoesNotExist() {
        String uai = Schools.unusedUai();

        Api.as(ADMINISTRATOR).school(uai).get(OF_YEAR, uai).then().statusCode(404);
    }

    private static int again(SchoolData school, String view, String tag) {
        return administrator(school)
                .header("If-None-Match", tag)
                .get(OF_PERIOD + view, school.uai(), PERIOD)
                .statusCode();
    }
}
