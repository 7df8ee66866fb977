package fr.livret.readiness;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.sample.Defect;
import fr.livret.sample.PlantedDefect;
import fr.livret.sample.SampleOptions;
import fr.livret.sample.SampleSchool;
import fr.livret.support.Api;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample collège lacks what it says it lacks, and readiness finds that and nothing else. */
@QuarkusTest
class PlantedDefectsTest {

    private static final String PERIOD = "2025-T1";
    private static final SampleOptions OPTIONS = SampleOptions.ofStudents(400).withPeriods(PERIOD);

    @Test
    void readinessFindsEveryPlantedDefectAndNoOther() {
        var uai = Schools.create();
        Jobs.importFile(uai, LsuFiles.sample(uai, OPTIONS, PERIOD)).body("state", equalTo("SUCCEEDED"));
        SampleSchool.of(OPTIONS)
                .classes()
                .forEach(c -> Jobs.position(
                        uai, 2025, List.of(c.code()), c.positioning().name()));

        assertThat(found(uai)).containsExactlyInAnyOrderElementsOf(planted());
    }

    @Test
    void everyKindOfDefectIsPlanted() {
        assertThat(SampleSchool.of(OPTIONS).plantedDefects())
                .extracting(PlantedDefect::defect)
                .contains(Defect.values());
    }

    private static List<String> planted() {
        List<String> planted = new ArrayList<>();
        for (PlantedDefect defect : SampleSchool.of(OPTIONS).plantedDefects()) {
            String item = defect.siecleId() + " " + defect.item() + " " + defect.subject();
            planted.addAll(Collections.nCopies(defect.defect().items(), item));
        }
        return planted;
    }

    private static List<String> found(String uai) {
        List<Map<String, ?>> students = Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("limit", 1000)
                .get("/schools/{uai}/periods/{period}/readiness", uai, PERIOD)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        List<String> found = new ArrayList<>();
        for (Map<String, ?> student : students) {
            for (Object missing : (List<?>) student.get("missing")) {
                Map<?, ?> item = (Map<?, ?>) missing;
                Map<?, ?> subject = (Map<?, ?>) item.get("subject");
                found.add(student.get("siecleId") + " " + item.get("code") + " "
                        + (subject == null ? null : subject.get("code")));
            }
        }
        return found;
    }
}
