package fr.livret.positioning.generation;

import static fr.livret.support.Group.ADMINISTRATION;
import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.Group.INTEGRATION;
import static fr.livret.support.SchoolData.row;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Api;
import fr.livret.support.Database;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.SchoolData;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GenerationResourceTest {

    private static final String PERIOD = "/schools/{uai}/classes/{code}/periods/{period}";
    private static final String VALUES = PERIOD + "/generated-values";
    private static final String GENERATIONS = PERIOD + "/generations";

    @Inject
    SessionFactory sessions;

    private static RequestSpecification administration(SchoolData school) {
        return Api.as(ADMINISTRATION).school(school.uai());
    }

    private static ValidatableResponse generate(SchoolData school, Map<String, ?> query) {
        return administration(school)
                .queryParams(query)
                .post(VALUES, school.uai(), SchoolData.CLASS, "2025-T1")
                .then();
    }

    private static String generated(SchoolData school, Map<String, ?> query) {
        return generate(school, query).statusCode(201).extract().path("generation.id");
    }

    private static ValidatableResponse undo(SchoolData school, String generation) {
        return administration(school)
                .post(GENERATIONS + "/{id}/undo", school.uai(), SchoolData.CLASS, "2025-T1", generation)
                .then();
    }

    private static ValidatableResponse get(SchoolData school, String path, Map<String, ?> query) {
        return administration(school)
                .queryParams(query)
                .get(path, school.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(200);
    }

    /** LSU grade, its origin, positioning and its origin, of each line of a service by student. */
    private static List<String> lines(SchoolData school, UUID service) {
        return Database.rows("""
                select s.siecle_id, r.lsu_grade, r.lsu_grade_origin, r.positioning, r.positioning_origin
                from subject_result r join student s on s.school = r.school and s.id = r.student_id
                where r.school = ? and r.service_id = cast(? as uuid) order by 1""", school.uai(), service.toString());
    }

    private static void evaluate(SchoolData school, UUID student, UUID service, String reference, String... levels) {
        String items = IntStream.range(0, levels.length)
                .mapToObj(i -> "{\"item\":\"C" + i + "\",\"level\":\"" + levels[i] + "\",\"coefficient\":1}")
                .collect(Collectors.joining(",", "[", "]"));
        school.insert(
                "competency_evaluation",
                row(
                        "year",
                        2025,
                        "period",
                        "2025-T1",
                        "student_id",
                        student,
                        "service_id",
                        service,
                        "reference",
                        reference,
                        "evaluated_on",
                        "2025-10-03",
                        "coefficient",
                        1,
                        "items",
                        items));
    }

    /** Class with grades, arts without: Zoé has 90 points of 150, Léo a positioning of 2, Ida a typed LSU grade, Ugo nothing. */
    private static SchoolData mixedClass() {
        SchoolData school = SchoolData.create();
        UUID zoe = school.student("700001", "PLUVIER", "Zoé");
        school.result(zoe, school.arts(), row());
        evaluate(school, zoe, school.arts(), "EVAL-1", "LEVEL_3", "LEVEL_2", "LEVEL_2");
        school.result(school.student("700002", "HURON", "Léo"), school.arts(), row("positioning", 2));
        UUID ida = school.student("700003", "MILAN", "Ida");
        school.result(ida, school.arts(), row("lsu_grade", 19, "lsu_grade_origin", "TYPED"));
        evaluate(school, ida, school.arts(), "EVAL-1", "LEVEL_1");
        school.result(school.student("700004", "GRIVE", "Ugo"), school.arts(), row());
        return school;
    }

    private static SchoolData scaleClass() {
        SchoolData school = SchoolData.create().update("school_class", "positioning = 'SCALE_1_TO_4'", "true");
        UUID zoe = school.student("700001", "PLUVIER", "Zoé");
        evaluate(school, zoe, school.maths(), "EVAL-1", "LEVEL_1");
        school.student("700002", "HURON", "Léo");
        return school;
    }

    @Test
    void showsWhatWouldBeWrittenFromWhatAndByWhichRule() {
        SchoolData school = mixedClass();

        generate(school, Map.of("preview", true))
                .statusCode(200)
                .body("generation", nullValue())
                .body("values.siecleId", contains("700001", "700002"))
                .body("values.value", contains(12, 9))
                .body("values.origin", contains("GENERATED", "CONVERTED"))
                .body("values.rule", contains("POINTS_OVER_MAXIMUM", "LEVEL_TO_GRADE"))
                .body("values[0].kind", equalTo("LSU_GRADE"))
                .body("values[0].service", equalTo(school.arts().toString()))
                .body("values[0].source.evaluations", equalTo(1))
                .body("values[0].source.points", equalTo(90))
                .body("values[0].source.outOf", equalTo(150))
                .body("values[1].source.positioning", equalTo(2))
                .body("left.siecleId", contains("700003", "700004"))
                .body("left.reason", contains("TYPED", "NO_SOURCE"));
        assertThat(lines(school, school.arts()))
                .isEqualTo(List.of(
                        "700001 null null null null",
                        "700002 null null 2 null",
                        "700003 19 TYPED null null",
                        "700004 null null null null"));
        get(school, GENERATIONS, Map.of()).body("items", empty());
    }

    @Test
    void generatesLsuGradesInAClassWithGrades() {
        SchoolData school = mixedClass();

        generate(school, Map.of())
                .statusCode(201)
                .header("Location", containsString("/classes/6EME%204/periods/2025-T1/generations/"))
                .body("generation.written", equalTo(2))
                .body("generation.standing", equalTo(2))
                .body("generation.createdBy", equalTo("test-Administration"))
                .body("generation.rules.mode", equalTo("ALL"))
                .body("values.value", contains(12, 9));
        assertThat(lines(school, school.arts()))
                .isEqualTo(List.of(
                        "700001 12 GENERATED null null",
                        "700002 9 CONVERTED 2 null",
                        "700003 19 TYPED null null",
                        "700004 null null null null"));
    }

    @Test
    void generatesPositioningsInAnotherClass() {
        SchoolData school = scaleClass();

        generate(school, Map.of())
                .statusCode(201)
                .body("values.kind", contains("POSITIONING", "POSITIONING"))
                .body("values.value", contains(1, 3))
                .body("values.rule", contains("MEAN_OF_ALL", "AVERAGE_TO_LEVEL"))
                .body("values[0].source.points", equalTo(10))
                .body("values[1].source.average", equalTo(13.75f));
        assertThat(lines(school, school.maths()))
                .isEqualTo(List.of("700001 null null 1 GENERATED", "700002 null null 3 CONVERTED"));
    }

    @Test
    void leavesNothingToGenerateWhereItCould() {
        SchoolData school = scaleClass();
        String readiness = "/schools/{uai}/periods/2025-T1/readiness";
        administration(school)
                .queryParam("item", "POSITIONING_NOT_GENERATED")
                .get(readiness, school.uai())
                .then()
                .body("total", equalTo(2));

        generated(school, Map.of());

        administration(school)
                .queryParam("item", "POSITIONING_NOT_GENERATED")
                .get(readiness, school.uai())
                .then()
                .body("total", equalTo(0));
        administration(school)
                .queryParam("period", "2025-T1")
                .get("/schools/{uai}/classes/{code}", school.uai(), SchoolData.CLASS)
                .then()
                .body("toGenerate", equalTo(0))
                .body("valuesToGenerate", equalTo(0));
    }

    @Test
    void keepsOriginRuleAndDateWithEachValue() {
        SchoolData school = mixedClass();
        String generation = generated(school, Map.of());

        get(school, VALUES, Map.of("generation", generation, "service", school.arts()))
                .body("total", equalTo(2))
                .body("items.origin.sort()", contains("CONVERTED", "GENERATED"))
                .body("items.rule.sort()", contains("LEVEL_TO_GRADE", "POINTS_OVER_MAXIMUM"))
                .body("items.generation", contains(generation, generation))
                .body("items.at", not(contains(nullValue(), nullValue())));
        get(school, VALUES, Map.of("service", school.maths())).body("items", empty());
    }

    @Test
    void pagesThroughValuesAndGenerations() {
        SchoolData school = mixedClass();
        String first = generated(school, Map.of());
        String second = generated(school, Map.of());

        String nextValue = get(school, VALUES, Map.of("limit", 1))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        administration(school)
                .basePath("")
                .urlEncodingEnabled(false)
                .get(nextValue)
                .then()
                .statusCode(200)
                .body("next", nullValue());
        String nextGeneration = get(school, GENERATIONS, Map.of("limit", 1))
                .body("items.id", contains(second))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        administration(school)
                .basePath("")
                .urlEncodingEnabled(false)
                .get(nextGeneration)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    @Test
    void onlyFillsWhatIsMissing() {
        SchoolData school = mixedClass();
        generated(school, Map.of());
        school.update(
                "competency_evaluation",
                "items = '[{\"item\":\"C\",\"level\":\"LEVEL_4\",\"coefficient\":1}]'",
                "true");

        generate(school, Map.of())
                .body("values", empty())
                .body("left.reason", contains("GENERATED_BEFORE", "GENERATED_BEFORE", "TYPED", "NO_SOURCE"));
    }

    @Test
    void makesEarlierValuesAgainWhenAsked() {
        SchoolData school = mixedClass();
        String first = generated(school, Map.of());
        school.update(
                "competency_evaluation",
                "items = '[{\"item\":\"C\",\"level\":\"LEVEL_4\",\"coefficient\":1}]'",
                "true");

        generate(school, Map.of("refresh", true))
                .body("values.siecleId", contains("700001"))
                .body("values.value", contains(20))
                .body("left.reason", contains("UNCHANGED", "TYPED", "NO_SOURCE"));
        assertThat(lines(school, school.arts()).get(0)).isEqualTo("700001 20 GENERATED null null");
        get(school, GENERATIONS + "/" + first, Map.of())
                .body("written", equalTo(2))
                .body("standing", equalTo(1));
    }

    @Test
    void generatesForSomeServicesOnly() {
        SchoolData school = mixedClass();

        generate(school, Map.of("service", school.maths()))
                .body("values", empty())
                .body("left", empty());
        generate(school, Map.of("service", school.arts())).body("generation.written", equalTo(2));
    }

    @Test
    void saysWhichEvaluationsHaveNoLineOnTheCard() {
        SchoolData school = SchoolData.create();
        UUID zoe = school.student("700001", "PLUVIER", "Zoé");
        evaluate(school, zoe, school.arts(), "EVAL-1", "LEVEL_3");

        generate(school, Map.of()).body("values", empty()).body("left.reason", contains("NO_LINE"));
    }

    @Test
    void countsNoEvaluationOfAnotherPeriod() {
        SchoolData school = mixedClass();
        school.update("competency_evaluation", "period = '2025-T2'", "true");

        generate(school, Map.of("preview", true)).body("values.siecleId", contains("700002"));
    }

    @Test
    void followsTheRulesOfTheClass() {
        SchoolData school = mixedClass();
        administration(school)
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{\"levelToGrade\":{\"level1\":4,\"level2\":8.5,\"level3\":14,\"level4\":18}}")
                .put("/schools/{uai}/classes/{code}/generation-rules", school.uai(), SchoolData.CLASS)
                .then()
                .statusCode(200);

        generate(school, Map.of()).body("values[1].value", equalTo(8.5f));
        assertThat(lines(school, school.arts()).get(1)).isEqualTo("700002 8.5 CONVERTED 2 null");
    }

    @Test
    void undoesExactlyWhatItWroteAndNobodyChangedSince() {
        SchoolData school = mixedClass();
        String generation = generated(school, Map.of());
        school.update("subject_result", "lsu_grade = 11, lsu_grade_origin = 'TYPED'", "lsu_grade = 12");

        undo(school, generation)
                .statusCode(200)
                .body("written", equalTo(2))
                .body("standing", equalTo(0))
                .body("undoneBy", equalTo("test-Administration"))
                .body("undoneAt", notNullValue());
        assertThat(lines(school, school.arts()))
                .isEqualTo(List.of(
                        "700001 11 TYPED null null",
                        "700002 null null 2 null",
                        "700003 19 TYPED null null",
                        "700004 null null null null"));
        get(school, VALUES, Map.of()).body("items", empty());
    }

    @Test
    void takesATypedValueOfTheSameAmountForChanged() {
        SchoolData school = mixedClass();
        String generation = generated(school, Map.of());
        school.update("subject_result", "lsu_grade_origin = 'TYPED'", "lsu_grade = 12");

        undo(school, generation).statusCode(200);
        assertThat(lines(school, school.arts()).get(0)).isEqualTo("700001 12 TYPED null null");
    }

    @Test
    void putsBackTheValueThatItHadMadeAgain() {
        SchoolData school = mixedClass();
        generated(school, Map.of());
        school.update(
                "competency_evaluation",
                "items = '[{\"item\":\"C\",\"level\":\"LEVEL_4\",\"coefficient\":1}]'",
                "true");
        String second = generated(school, Map.of("refresh", true));

        undo(school, second);

        assertThat(lines(school, school.arts()).subList(0, 2))
                .isEqualTo(List.of("700001 12 GENERATED null null", "700002 9 CONVERTED 2 null"));
        get(school, VALUES, Map.of()).body("total", equalTo(2));
    }

    @Test
    void leavesALaterGenerationAloneAndPutsBackNothingThatIsUndone() {
        SchoolData school = mixedClass();
        String first = generated(school, Map.of());
        school.update(
                "competency_evaluation",
                "items = '[{\"item\":\"C\",\"level\":\"LEVEL_4\",\"coefficient\":1}]'",
                "true");
        String second = generated(school, Map.of("refresh", true));

        undo(school, first);
        assertThat(lines(school, school.arts()).subList(0, 2))
                .isEqualTo(List.of("700001 20 GENERATED null null", "700002 null null 2 null"));
        undo(school, second);
        assertThat(lines(school, school.arts()).get(0)).isEqualTo("700001 null null null null");
    }

    @Test
    void undoesAGenerationOfPositionings() {
        SchoolData school = scaleClass();
        String generation = generated(school, Map.of());

        undo(school, generation).statusCode(200);
        assertThat(lines(school, school.maths()))
                .isEqualTo(List.of("700001 null null null null", "700002 null null null null"));
    }

    @Test
    void undoesAGenerationOnce() {
        SchoolData school = mixedClass();
        String generation = generated(school, Map.of());
        undo(school, generation).statusCode(200);

        undo(school, generation).statusCode(409).body("type", endsWith("state-conflict"));
    }

    @Test
    void tellsReadersOfTheCardThatItChanged() {
        SchoolData school = mixedClass();
        String cards = "select s.siecle_id, c.version from report_card c"
                + " join student s on s.school = c.school and s.id = c.student_id where c.school = ? order by 1";

        String generation = generated(school, Map.of());
        assertThat(Database.rows(cards, school.uai()))
                .isEqualTo(List.of("700001 1", "700002 1", "700003 0", "700004 0"));
        undo(school, generation);
        assertThat(Database.rows(cards, school.uai()))
                .isEqualTo(List.of("700001 2", "700002 2", "700003 0", "700004 0"));
    }

    @Test
    void answersTheSameToTheSameKey() {
        SchoolData school = mixedClass();
        var keyed = administration(school).header("Idempotency-Key", "g1");
        String first = keyed.post(VALUES, school.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(201)
                .extract()
                .path("generation.id");

        administration(school)
                .header("Idempotency-Key", "g1")
                .post(VALUES, school.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("generation.id", equalTo(first))
                .body("values.value", contains(12, 9));
        get(school, GENERATIONS, Map.of()).body("total", equalTo(1));
        administration(school)
                .header("Idempotency-Key", "g1")
                .queryParam("refresh", true)
                .post(VALUES, school.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(422);
    }

    @Test
    void needsAPositioningType() {
        SchoolData school = mixedClass().update("school_class", "positioning = null", "true");

        generate(school, Map.of()).statusCode(422).body("errors.code", contains("CLASS_WITHOUT_TYPE"));
    }

    @Test
    void refusesASemesterOfAClassInTerms() {
        SchoolData school = mixedClass();

        administration(school)
                .post(VALUES, school.uai(), SchoolData.CLASS, "2025-S1")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_A_PERIOD_OF_THE_CLASS"));
    }

    @Test
    void refusesAServiceThatIsNoIdentifier() {
        SchoolData school = mixedClass();

        generate(school, Map.of("service", "ARTS")).statusCode(400).body("errors.parameter", contains("service"));
    }

    @Test
    void findsNothingInAClassThatTheYearDoesNotHave() {
        SchoolData school = mixedClass();
        String generation = generated(school, Map.of());

        for (String path : List.of(VALUES, GENERATIONS, GENERATIONS + "/" + generation)) {
            administration(school)
                    .get(path, school.uai(), "9EME 9", "2025-T1")
                    .then()
                    .statusCode(404);
        }
        administration(school)
                .post(VALUES, school.uai(), "9EME 9", "2025-T1")
                .then()
                .statusCode(404);
        administration(school)
                .post(GENERATIONS + "/{id}/undo", school.uai(), SchoolData.CLASS, "2025-T2", generation)
                .then()
                .statusCode(404);
        undo(school, UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void answersNotModifiedToWhoHasTheGeneration() {
        SchoolData school = mixedClass();
        String path = GENERATIONS + "/" + generated(school, Map.of());
        String tag = get(school, path, Map.of()).extract().header("ETag");

        administration(school)
                .header("If-None-Match", tag)
                .get(path, school.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(304);
    }

    @Test
    void letsOnlyWhoWritesPositioningsGenerate() {
        SchoolData school = mixedClass();

        for (var group : List.of(ADMINISTRATOR, INTEGRATION)) {
            Api.as(group)
                    .school(school.uai())
                    .post(VALUES, school.uai(), SchoolData.CLASS, "2025-T1")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("positioning:write"));
        }
    }

    @Test
    void hidesTheGenerationsOfOtherSchools() {
        SchoolData school = mixedClass();
        String generation = generated(school, Map.of());
        SchoolData other = SchoolData.create();

        administration(other)
                .get(GENERATIONS + "/" + generation, other.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(404);
        Api.as(ADMINISTRATION)
                .school(Schools.unusedUai())
                .get(GENERATIONS, school.uai(), SchoolData.CLASS, "2025-T1")
                .then()
                .statusCode(403);
    }

    @Test
    void tellsTheAuditAndNoLogOfAPupil() {
        SchoolData school = mixedClass();

        NoSecretInLogs.during(() -> undo(school, generated(school, Map.of())), "700001", "PLUVIER");

        assertThat(Database.rows(
                        "select action from audit_event where school = ? and action in ('values.generated', 'generation.undone') order by id",
                        school.uai()))
                .isEqualTo(List.of("values.generated", "generation.undone"));
    }

    @Test
    void costsTheSameForTenTimesTheStudents() {
        SchoolData small = classOf(3);
        SchoolData large = classOf(30);

        long ofSmall = statements(() -> generated(small, Map.of()));
        long ofLarge = statements(() -> generated(large, Map.of()));

        assertThat(ofLarge).isEqualTo(ofSmall).isLessThanOrEqualTo(20);
        get(large, GENERATIONS, Map.of()).body("items.written", contains(30));
    }

    private static SchoolData classOf(int students) {
        SchoolData school = SchoolData.create();
        for (int i = 0; i < students; i++) {
            UUID student = school.student(String.valueOf(700_000 + i), "PLUVIER", "Zoé");
            school.result(student, school.arts(), row());
            evaluate(school, student, school.arts(), "EVAL-1", "LEVEL_3");
            evaluate(school, student, school.arts(), "EVAL-2", "LEVEL_4");
        }
        return school;
    }

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
