package fr.livret.readiness;

import static fr.livret.support.Group.ADMINISTRATOR;
import static fr.livret.support.SchoolData.row;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import fr.livret.support.Api;
import fr.livret.support.Jobs;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A line that says no election modality takes the one that SIECLE gives, on the screen and in the file. */
@QuarkusTest
class LinesWithoutModalityTest {

    private static final String MEF = "10010012110";

    private final SchoolData school = SchoolData.create();
    private final UUID student = school.student("700001", "PLUVIER", "Zo\u00e9");

    LinesWithoutModalityTest() {
        school.update("subject_result", "modality = null", "true");
    }

    @Test
    void goesOutAsCommonCoreAndSaysThatThisIsAGuess() {
        readiness()
                .body("items[0].status", equalTo("MISSING_DATA"))
                .body("items[0].missing.code", contains("ELECTION_MODALITY"))
                .body("items[0].missing[0].blocking", is(false))
                .body("items[0].missing[0].message", containsString("tronc commun (S)"));

        exported("S");
    }

    @Test
    void takesTheModalityOfTheStudentsTraining() {
        taught("O");

        readiness().body("items[0].missing", empty());
        exported("O");
    }

    @Test
    void takesTheStudentsOptionFirst() {
        taught("O");
        school.insert(
                "student_option",
                row("year", 2025, "student_id", student, "position", 1, "subject_code", "061300", "modality", "F"));

        readiness().body("items[0].missing", empty());
        exported("F");
    }

    @Test
    void takesNoOptionThatSiecleNoLongerLists() {
        taught("O");
        school.insert(
                "student_option",
                row(
                        "year",
                        2025,
                        "student_id",
                        student,
                        "position",
                        1,
                        "subject_code",
                        "061300",
                        "modality",
                        "F",
                        "absent_since",
                        "2025-10-01"));

        exported("O");
    }

    private void taught(String modality) {
        school.insert("mef", row("year", 2025, "code", MEF));
        school.insert(
                "programme",
                row("year", 2025, "mef", MEF, "subject_code", "061300", "modality", modality, "weekly_hours", 4.5));
        school.update("enrolment", "mef = '" + MEF + "'", "true");
    }

    private ValidatableResponse readiness() {
        return Api.as(ADMINISTRATOR)
                .school(school.uai())
                .get("/schools/{uai}/periods/2025-T1/readiness", school.uai())
                .then()
                .statusCode(200);
    }

    private void exported(String modality) {
        var export = Jobs.export(school.uai(), Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY))
                .body("state", equalTo("SUCCEEDED"));
        org.assertj.core.api.Assertions.assertThat(Jobs.file(school.uai(), export))
                .contains("modalite-election=\"" + modality + "\"");
    }
}
