package fr.livret.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import fr.livret.sample.SampleOptions;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes out comes in again, and goes out the same: byte for byte. */
@QuarkusTest
class RoundTripTest {

    private static final Map<String, Object> AS_RECORDED =
            Map.of("periods", List.of("2025-T1"), "signatory", "AS_RECORDED", "include", Map.of("cycleReports", true));

    @Test
    void theSampleCollegeComesBackTheSame() {
        var uai = Schools.create();
        var options = SampleOptions.ofStudents(60).withPeriods("2025-T1");

        var first = exported(uai, LsuFiles.sample(uai, options, "2025-T1"));

        var other = Schools.create();
        assertThat(exported(other, first.replace(uai, other)).replace(other, uai))
                .isEqualTo(first);
    }

    @Test
    void everyElementOfTheFormatComesBackTheSame() {
        var uai = Schools.create();
        var first = exported(uai, LsuFiles.everything(uai));

        var other = Schools.create();
        assertThat(exported(other, first.replace(uai, other)).replace(other, uai))
                .isEqualTo(first);
        assertThat(first).contains("<epi ", "<acc-perso ", "<competences-numeriques-commun ", "<bilan-cycle ");
    }

    @Test
    void aSecondImportLeavesTheBytesAsTheyWere() {
        var uai = Schools.create();
        var file = LsuFiles.everything(uai);
        var first = exported(uai, file);

        Jobs.importFile(uai, file).body("counts.reportCards.unchanged", is(2));

        assertThat(Jobs.file(uai, Jobs.export(uai, AS_RECORDED))).isEqualTo(first);
    }

    private static String exported(String uai, String file) {
        Jobs.importFile(uai, file).body("state", equalTo("SUCCEEDED"));
        Jobs.positionAll(uai, 2025, "GRADES");
        return Jobs.file(uai, Jobs.export(uai, AS_RECORDED).body("state", equalTo("SUCCEEDED")));
    }
}
