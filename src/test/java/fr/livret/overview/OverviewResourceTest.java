package fr.livret.overview;

import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.Group.DISTRICT;
import static fr.livret.support.SchoolData.PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Jobs;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewResourceTest {

    private static final int REFRESHED_PER_REQUEST = 5;

    @Inject
    SessionFactory sessions;

    private static SchoolData school() {
        SchoolData school = SchoolData.create();
        school.student("700001", "PLUVIER", "Zoé");
        school.student("700002", "COURLIS", "Max");
        return school.update(
                "report_card",
                "committee_appraisal = null",
                "student_id = (select id from student where siecle_id = '700002' and school = '" + school.uai() + "')");
    }

    private static ValidatableResponse overview(Map<String, ?> query, String... uais) {
        return Api.as(DISTRICT)
                .school(uais)
                .queryParams(query)
                .get("/overview")
                .then()
                .statusCode(200);
    }

    @Test
    void countsStudentsBySchoolAndPeriod() {
        String uai = school().uai();

        overview(Map.of(), uai)
                .body("total", equalTo(1))
                .body("items.uai", contains(uai))
                .body("items[0].year", equalTo(2025))
                .body("items[0].upToDate", equalTo(true))
                .body("items[0].asOf", notNullValue())
                .body("items[0].periods.period", contains(PERIOD))
                .body("items[0].periods[0].total", equalTo(2))
                .body(
                        "items[0].periods[0].byStatus",
                        equalTo(Map.of("COMPLETE", 1, "MISSING_DATA", 0, "SOME_SERVICES", 0, "IMPOSSIBLE", 1)))
                .body("items[0].periods[0].excluded", equalTo(0))
                .body("items[0].periods[0].lastExport", nullValue());
    }

    @Test
    void namesNoPupil() {
        String body = overview(Map.of(), school().uai()).extract().asString();

        assertThat(body).doesNotContain("PLUVIER", "Zoé", "700001");
    }

    @Test
    void showsTheSchoolsOfTheTokenAndNoOther() {
        String one = school().uai();
        String other = school().uai();

        overview(Map.of(), one).body("items.uai", contains(one));
        overview(Map.of(), one, other)
                .body("items.uai", equalTo(sorted(one, other)))
                .body("total", equalTo(2));
    }

    @Test
    void showsASchoolWithoutDataAsUpToDate() {
        overview(Map.of(), Schools.create())
                .body("items[0].upToDate", equalTo(true))
                .body("items[0].asOf", nullValue())
                .body("items[0].periods", empty());
    }

    @Test
    void showsNothingOfASchoolThatDoesNotExist() {
        overview(Map.of(), Schools.unusedUai()).body("items", empty());
    }

    @Test
    void countsAgainWhatHasChanged() {
        SchoolData school = school();
        overview(Map.of(), school.uai()).body("items[0].periods[0].byStatus.COMPLETE", equalTo(1));
        school.update("report_card", "committee_appraisal = 'Bon trimestre.'", "committee_appraisal is null");

        overview(Map.of(), school.uai())
                .body("items[0].upToDate", equalTo(true))
                .body("items[0].periods[0].byStatus.COMPLETE", equalTo(2));
    }

    @Test
    void countsExcludedStudents() {
        SchoolData school = school();
        Api.as(fr.livret.support.Group.ADMINISTRATOR)
                .school(school.uai())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of("reason", "Transfert"))
                .put("/schools/{uai}/periods/{period}/exclusions/{siecleId}", school.uai(), PERIOD, "700002")
                .then()
                .statusCode(201);

        overview(Map.of(), school.uai()).body("items[0].periods[0].excluded", equalTo(1));
    }

    @Test
    void tellsTheLastExportThatSucceeded() {
        SchoolData school = school();
        overview(Map.of(), school.uai()).body("items[0].periods[0].lastExport", nullValue());
        String id = Jobs.export(school.uai(), Map.of("periods", List.of(PERIOD), "signatory", Jobs.SIGNATORY))
                .body("state", equalTo("SUCCEEDED"))
                .extract()
                .path("id");

        overview(Map.of(), school.uai())
                .body("items[0].periods[0].lastExport.id", equalTo(id))
                .body("items[0].periods[0].lastExport.exported", equalTo(1))
                .body("items[0].periods[0].lastExport.leftOut", equalTo(1))
                .body("items[0].periods[0].lastExport.lsuVerdict", nullValue())
                .body("items[0].periods[0].lastExport.finishedAt", notNullValue());

        Api.as(ADMINISTRATOR)
                .school(school.uai())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(Map.of("outcome", "REJECTED"))
                .put("/schools/{uai}/exports/{id}/lsu-verdict", school.uai(), id)
                .then()
                .statusCode(201);

        overview(Map.of(), school.uai())
                .body("items[0].periods[0].lastExport.lsuVerdict", equalTo("REJECTED"))
                .body("items[0].periods[0].lastExport.lsuRejected", equalTo(0));
    }

    /** The work of one request does not depend on how many schools there are; the next request goes on. */
    @Test
    void bringsAFewSchoolsUpToDateARequest() {
        String[] uais = IntStream.range(0, REFRESHED_PER_REQUEST + 2)
                .mapToObj(i -> school().uai())
                .toArray(String[]::new);

        List<Boolean> first = overview(Map.of(), uais).extract().path("items.upToDate");
        assertThat(first).filteredOn(upToDate -> upToDate).hasSize(REFRESHED_PER_REQUEST);
        overview(Map.of(), uais)
                .body("items.upToDate", everyItem(equalTo(true)))
                .body("items.periods.flatten().total", everyItem(equalTo(2)));
    }

    @Test
    void tellsAsOfWhenASchoolWasCountedThatIsNotUpToDate() {
        SchoolData[] schools = IntStream.range(0, REFRESHED_PER_REQUEST + 1)
                .mapToObj(i -> school())
                .toArray(SchoolData[]::new);
        String[] uais = IntStream.range(0, schools.length)
                .mapToObj(i -> schools[i].uai())
                .toArray(String[]::new);
        overview(Map.of(), uais);
        overview(Map.of(), uais).body("items.upToDate", everyItem(equalTo(true)));
        for (SchoolData school : schools) {
            school.update("report_card", "late_arrivals = null", "true");
        }

        overview(Map.of(), uais)
                .body("items.asOf", everyItem(notNullValue()))
                .body("items.findAll { !it.upToDate }.size()", equalTo(1));
    }

    @Test
    void costsTheSameWhateverTheSizeOfTheSchoolsOnceCounted() {
        SchoolData school = school();
        overview(Map.of(), school.uai());
        long before = statements(school.uai());
        for (int i = 10; i < 30; i++) {
            school.student("7001" + i, "PLUVIER", "Zoé");
        }
        overview(Map.of(), school.uai());

        assertThat(statements(school.uai())).isEqualTo(before);
    }

    private long statements(String uai) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        overview(Map.of(), uai);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    @Test
    void pagesBySchool() {
        String[] uais = {school().uai(), school().uai()};

        String next = overview(Map.of("limit", 1), uais)
                .body("items.uai", contains(sorted(uais).get(0)))
                .extract()
                .path("next");
        Api.as(DISTRICT)
                .school(uais)
                .basePath("")
                .get(next)
                .then()
                .body("items.uai", contains(sorted(uais).get(1)))
                .body("next", nullValue());
    }

    @Test
    void looksAtAnotherYear() {
        overview(Map.of("year", 2024), school().uai())
                .body("items[0].year", equalTo(2024))
                .body("items[0].periods", empty());
    }

    @Test
    void refusesAYearThatIsNone() {
        Api.as(DISTRICT)
                .school(Schools.create())
                .queryParam("year", "last")
                .get("/overview")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("year"));
    }

    private static List<String> sorted(String... uais) {
        return java.util.Arrays.stream(uais).sorted().toList();
    }
}
