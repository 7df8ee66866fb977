package fr.livret.reportcard;

import static fr.livret.support.Entries.object;
import static fr.livret.support.Entries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.livret.support.Database;
import fr.livret.support.Entries;
import fr.livret.support.NoSecretInLogs;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReportCardResourceTest {

    private static final String CARDS = "/periods/2025-T1/report-cards";
    private static final String CARD = CARDS + "/700001";
    private static final Map<String, Object> MATHS = object(
            "subject",
            "MATHS",
            "modality",
            "S",
            "grade",
            13.75,
            "appraisal",
            "Travail régulier.",
            "programmeElements",
            List.of("Calculer"));
    private static final Map<String, Object> ARTS = object("subject", "ARTS", "modality", "S", "positioning", 3);
    private static final Map<String, Object> LIFE =
            object("lateArrivals", 0, "justifiedAbsences", 2, "unjustifiedAbsences", 0);

    private SchoolData school;
    private Entries api;
    private UUID student;

    @BeforeEach
    void createSchool() {
        school = SchoolData.create();
        api = new Entries(school.uai());
        student = school.student("700001", "PLUVIER", "Zoé", "6EME 4");
        school.update("report_card", "period = '2025-T2'", "true");
    }

    private static Map<String, Object> card(Object... lines) {
        return object("committeeAppraisal", "Trimestre satisfaisant.", "schoolLife", LIFE, "results", List.of(lines));
    }

    private void refused(int status, Map<String, Object> card, String pointer, String code) {
        api.create(CARD, card)
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void createsACardWhoseLinesFindTheirServices() {
        api.create(CARD, card(MATHS, ARTS))
                .statusCode(201)
                .header("Location", endsWith("/periods/2025-T1/report-cards/700001"))
                .header("ETag", notNullValue())
                .body("siecleId", equalTo("700001"))
                .body("period", equalTo("2025-T1"))
                .body("schoolLife.lateArrivals", equalTo(0))
                .body("schoolLife.missedHours", nullValue())
                .body(
                        "results.service",
                        contains(school.maths().toString(), school.arts().toString()))
                .body("results.subject", contains("MATHS", "ARTS"))
                .body("results.class", contains("6EME 4", "6EME 4"))
                .body("results[0].grade", is(13.75f))
                .body("results[1].positioningOrigin", equalTo("TYPED"));
    }

    @Test
    void takesBackWhatItShows() {
        var whole = with(card(MATHS, ARTS), "guardians", List.of(object("lastName", "PLUVIER", "legalRank", 1)));
        whole.put("digitalSkills", object("levels", List.of(object("code", "CN_INF_MEN", "level", 2))));
        whole.put("supportMeasures", List.of(object("code", "PPRE", "ppreText", "Lecture.")));
        whole.put("components", List.of(object("code", "CPD_FRA", "level", 3)));
        whole.put("paths", List.of(object("code", "PAR_SAN", "text", "Secourisme.")));
        whole.put("mainTeachers", List.of("epp:4321"));
        api.create(CARD, whole).statusCode(201);
        var shown = api.get(CARD).statusCode(200).extract();

        api.put(CARD, "If-Match", shown.header("ETag"), shown.asString())
                .statusCode(200)
                .header("ETag", equalTo(shown.header("ETag")));
        assertThat(api.get(CARD).extract().asString()).isEqualTo(shown.asString());
    }

    @Test
    void changesWhatAPatchSaysAndNothingElse() {
        api.create(CARD, card(MATHS, ARTS));

        api.patch(CARD, "*", object("schoolLife", object("lateArrivals", 4), "committeeAppraisal", null))
                .statusCode(200)
                .body("schoolLife.lateArrivals", equalTo(4))
                .body("schoolLife.justifiedAbsences", equalTo(2))
                .body("committeeAppraisal", nullValue())
                .body("results.subject", contains("MATHS", "ARTS"));
    }

    @Test
    void refusesAPatchOfWhatIsNotThere() {
        api.patch(CARD, "*", object("committeeAppraisal", "Bien.")).statusCode(404);
    }

    @Test
    void refusesAPatchThatMakesTheCardWrong() {
        api.create(CARD, card(MATHS));

        api.patch(CARD, "*", object("schoolLife", object("lateArrivals", 1000)))
                .statusCode(400)
                .body("errors.pointer", contains("/schoolLife/lateArrivals"));
        api.patch(CARD, "*", object("homework", "x")).statusCode(400).body("errors.code", contains("UNKNOWN_PROPERTY"));
        api.patch(CARD, "*", "[]").statusCode(400);
        api.patch(CARD, "\"old\"", object()).statusCode(412);
    }

    @Test
    void namesTheServiceByIdToo() {
        api.create(CARD, card(object("service", school.maths().toString(), "grade", 12)))
                .statusCode(201)
                .body("results.subject", contains("MATHS"));
    }

    @Test
    void prefersTheServiceOfTheStudentsGroup() {
        UUID latin = school.insert("subject", SchoolData.row("code", "LATIN", "label", "Latin"))
                .groupService("6LATIN", "LATIN", "WITH_GRADES", student);
        school.schoolClass("6EME 5", "GRADES").service("6EME 5", "LATIN", "WITH_GRADES");

        api.create(CARD, card(object("subject", "LATIN", "grade", 11)))
                .statusCode(201)
                .body("results.service", contains(latin.toString()))
                .body("results.group", contains("6LATIN"));
    }

    @Test
    void aLineWithoutLabelMeansTheServiceWithoutLabel() {
        labelledMaths("2", "Maths renforcées");

        api.create(CARD, card(MATHS)).statusCode(201).body("results.label", contains(nullValue()));
        api.replace(CARD, card(with(MATHS, "label", "Maths renforcées")))
                .statusCode(200)
                .body("results.label", contains("Maths renforcées"));
    }

    @Test
    void asksWhichOfTwoLabelledServicesIsMeant() {
        labelledMaths("2", "Maths renforcées");
        Database.execute(
                "update service set label = 'Maths' where label is null and subject_code = 'MATHS' and school = '"
                        + school.uai() + "'");

        refused(422, card(MATHS), "/results/0/subject", "AMBIGUOUS_SERVICE");
        api.create(CARD, card(with(MATHS, "label", "Maths renforcées"))).statusCode(201);
    }

    private void labelledMaths(String sourceKey, String label) {
        school.insert(
                "service",
                SchoolData.row(
                        "year",
                        2025,
                        "subject_code",
                        "MATHS",
                        "class_code",
                        "6EME 4",
                        "source_key",
                        sourceKey,
                        "label",
                        label,
                        "mode",
                        "WITH_GRADES"));
    }

    @Test
    void refusesAServiceThatIsAnotherOne() {
        refused(422, card(with(MATHS, "service", school.arts().toString())), "/results/0/service", "OTHER_SERVICE");
    }

    @Test
    void refusesAServiceThatTheSchoolDoesNotHave() {
        refused(422, card(with(MATHS, "subject", "LATIN")), "/results/0/subject", "UNKNOWN_SERVICE");
        refused(
                422,
                card(object("service", SchoolData.create().maths().toString())),
                "/results/0/service",
                "UNKNOWN_SERVICE");
    }

    @Test
    void refusesALineWithoutService() {
        refused(400, card(object("grade", 12)), "/results/0/service", "MISSING_VALUE");
    }

    @Test
    void refusesTwoLinesOfOneService() {
        refused(422, card(MATHS, MATHS), "/results/1/service", "REPEATED_VALUE");
    }

    @Test
    void refusesAGradeAndAStatus() {
        refused(400, card(with(MATHS, "status", "EXEMPTED")), "/results/0/status", "GRADE_AND_STATUS");
    }

    @Test
    void refusesAGradeWhereThereAreNone() {
        refused(422, card(with(ARTS, "grade", 12)), "/results/0/grade", "GRADE_IN_SERVICE_WITHOUT_GRADES");
        refused(422, card(with(MATHS, "lsuGrade", 12)), "/results/0/lsuGrade", "LSU_GRADE_IN_SERVICE_WITH_GRADES");
    }

    @Test
    void saysWhetherAServiceHasGradesWhereThatWasOnlyAssumed() {
        school.update("service", "mode_assumed = true", "true");

        api.create(CARD, card(with(ARTS, "grade", 12), with(object("subject", "MATHS"), "lsuGrade", 11)))
                .statusCode(201);
        api.get("/services/" + school.arts()).body("mode", equalTo("WITH_GRADES"));
        api.get("/services/" + school.maths()).body("mode", equalTo("WITHOUT_GRADES"));
        refusedOther(with(MATHS, "grade", 12), "GRADE_IN_SERVICE_WITHOUT_GRADES");
    }

    private void refusedOther(Map<String, Object> line, String code) {
        api.replace(CARD, card(line)).statusCode(422).body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({"20.01, DECIMAL_MAX", "-0.5, DECIMAL_MIN", "12.1234567, DIGITS"})
    void refusesAnAverageThatIsNone(String grade, String code) {
        refused(400, card(with(MATHS, "grade", new java.math.BigDecimal(grade))), "/results/0/grade", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lateArrivals", "justifiedAbsences", "unjustifiedAbsences", "missedHours"})
    void refusesACounterOverThreeDigits(String counter) {
        refused(400, with(card(MATHS), "schoolLife", object(counter, 1000)), "/schoolLife/" + counter, "MAX");
    }

    @Test
    void refusesATextThatTheFileWouldHaveToCut() {
        refused(
                400,
                with(card(MATHS), "committeeAppraisal", "a".repeat(999) + "😀"),
                "/committeeAppraisal",
                "TEXT_TOO_LONG");
    }

    @Test
    void acceptsATextAtItsLimitInUtf16Units() {
        api.create(CARD, with(card(MATHS), "committeeAppraisal", "a".repeat(998) + "😀"))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bon\u000btrimestre", "Bon\ud83dtrimestre", "Bon\ufffftrimestre", "Bon\u0000trimestre"})
    void refusesACharacterThatTheFileCannotHold(String text) {
        String escaped = text.chars()
                .mapToObj(unit -> unit > 126 || unit < 32 ? "\\u%04x".formatted(unit) : Character.toString(unit))
                .reduce("", String::concat);

        api.put(CARD, "If-None-Match", "*", "{\"committeeAppraisal\": \"" + escaped + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/committeeAppraisal"))
                .body("errors.code", contains("ILLEGAL_CHARACTER"));
    }

    @Test
    void keepsLineFeedsOnlyAndTakesBlankForAbsent() {
        api.create(CARD, with(with(card(MATHS), "homeworkSupport", " \r\n "), "committeeAppraisal", "Bien.\r\nOui.\r"))
                .body("homeworkSupport", nullValue())
                .body("committeeAppraisal", equalTo("Bien.\nOui."));
    }

    @Test
    void refusesCodesUnknownToLsuAndCodesGivenTwice() {
        refused(
                400,
                with(card(MATHS), "components", List.of(object("code", "CPD_LAT", "level", 2))),
                "/components/0/code",
                "UNKNOWN_CODE");
        refused(
                400,
                with(card(MATHS), "supportMeasures", List.of(object("code", "PAP"), object("code", "PAP"))),
                "/supportMeasures/1/code",
                "REPEATED_VALUE");
        refused(
                400,
                with(card(MATHS), "supportMeasures", List.of(object("code", "PAP", "ppreText", "Lecture."))),
                "/supportMeasures/0/ppreText",
                "TEXT_OF_ANOTHER_MEASURE");
    }

    @Test
    void refusesTeachersGroupsAndTextsThatTheSchoolDoesNotHave() {
        String unknown = UUID.randomUUID().toString();

        refused(422, with(card(MATHS), "mainTeachers", List.of("epp:9")), "/mainTeachers/0", "UNKNOWN_TEACHER");
        refused(422, card(with(MATHS, "teachers", List.of("epp:9"))), "/results/0/teachers/0", "UNKNOWN_TEACHER");
        refused(
                422,
                with(card(MATHS), "interdisciplinaryProjects", List.of(object("group", unknown))),
                "/interdisciplinaryProjects/0/group",
                "UNKNOWN_PROJECT_GROUP");
        refused(
                422,
                with(card(MATHS), "digitalSkills", object("sharedTexts", List.of(unknown))),
                "/digitalSkills/sharedTexts/0",
                "UNKNOWN_SHARED_TEXT");
    }

    @Test
    void refusesACardOfAStudentWithoutClass() {
        school.update("enrolment", "year = 2024", "false").update("school_class", "level = level", "true");
        Database.execute("delete from enrolment where school = '" + school.uai() + "'");

        refused(422, object(), "", "NOT_ENROLLED");
    }

    @Test
    void refusesASemesterOfAClassInTerms() {
        api.create("/periods/2025-S1/report-cards/700001", object())
                .statusCode(422)
                .body("errors.code", contains("NOT_A_PERIOD_OF_THE_CLASS"));
    }

    @Test
    void findsNothingForAStudentThatTheSchoolDoesNotHave() {
        api.get(CARDS + "/700009").statusCode(404);
        api.create(CARDS + "/700009", object()).statusCode(404);
    }

    @Test
    void keepsTheOriginOfAValueThatIsSentAgain() {
        api.create(CARD, card(ARTS));
        school.update(
                "subject_result",
                "positioning_origin = 'GENERATED', lsu_grade = 14, lsu_grade_origin = 'CONVERTED'",
                "true");

        api.replace(CARD, card(with(ARTS, "lsuGrade", 14.0)))
                .body("results[0].positioningOrigin", equalTo("GENERATED"))
                .body("results[0].lsuGradeOrigin", equalTo("CONVERTED"));
        api.replace(CARD, card(with(with(ARTS, "positioning", 2), "lsuGrade", 15)))
                .body("results[0].positioningOrigin", equalTo("TYPED"))
                .body("results[0].lsuGradeOrigin", equalTo("TYPED"));
    }

    @Test
    void keepsGeneratedValuesThatNobodySpeaksOf() {
        api.create(CARD, card(ARTS));
        school.update("subject_result", "lsu_grade = 14, lsu_grade_origin = 'GENERATED'", "true");

        api.replace(CARD, card(object("subject", "ARTS", "appraisal", "Bien.")))
                .body("results[0].lsuGrade", is(14))
                .body("results[0].lsuGradeOrigin", equalTo("GENERATED"))
                .body("results[0].positioning", nullValue())
                .body("results[0].positioningOrigin", nullValue());
    }

    @Test
    void listsTheCardsOfAClass() {
        school.schoolClass("5EME 1", "GRADES").student("700002", "GREBE", "Luc", "5EME 1");
        api.create(CARD, card(MATHS));

        api.list(CARDS, Map.of("class", "6EME 4"))
                .body("items.siecleId", contains("700001"))
                .body("items[0].results.subject", contains("MATHS"))
                .body("total", equalTo(1));
        api.list(CARDS, Map.of()).body("items.siecleId", contains("700001", "700002"));
        api.list(CARDS, Map.of("class", "4EME 1")).body("items", empty());
    }

    @Test
    void writesManyCards() {
        school.student("700002", "GREBE", "Luc", "6EME 4");
        api.create(CARD, card(MATHS));

        api.bulk(
                        CARDS,
                        with(card(MATHS), "siecleId", "700001"),
                        with(card(with(MATHS, "grade", 9)), "siecleId", "700002"),
                        with(card(MATHS), "siecleId", "700009"),
                        with(card(with(MATHS, "grade", 21)), "siecleId", "700003"))
                .statusCode(200)
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refusals.line", contains(3, 4))
                .body("refusals[0].errors.code", contains("UNKNOWN_STUDENT"))
                .body("refusals[1].errors.pointer", contains("/results/0/grade"));
    }

    @Test
    void refusesStaleAndBlindChanges() {
        api.create(CARD, card(MATHS));

        api.put(CARD, "If-Match", "\"old\"", card(MATHS)).statusCode(412);
        api.put(CARD, "Accept-Language", "fr", card(MATHS)).statusCode(428);
        api.delete(CARD, "\"old\"").statusCode(412);
    }

    @Test
    void erasesACard() {
        api.create(CARD, card(MATHS));

        api.delete(CARD, "*").statusCode(204);
        api.get(CARD).statusCode(404);
        assertThat(Database.rows(
                        "select action, object_id from audit_event where school = ? and action like 'report-card.%'"
                                + " order by happened_at",
                        school.uai()))
                .containsExactly("report-card.created 2025-T1/700001", "report-card.deleted 2025-T1/700001");
    }

    @Test
    void logsNothingOfAPupil() throws Exception {
        NoSecretInLogs.during(
                () -> {
                    api.create(CARD, card(MATHS)).statusCode(201);
                    api.create(CARD, card(with(MATHS, "grade", 21))).statusCode(400);
                    api.bulk(CARDS, with(card(with(MATHS, "grade", 7.77)), "siecleId", "700009"));
                },
                "PLUVIER",
                "Travail régulier",
                "7.77");
    }
}
