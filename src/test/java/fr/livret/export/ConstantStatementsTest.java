package fr.livret.export;

import static fr.livret.support.Group.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.sample.SampleOptions;
import fr.livret.support.Api;
import fr.livret.support.Jobs;
import fr.livret.support.LsuFiles;
import fr.livret.support.Schools;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** A school-wide readiness or export costs the same few statements whatever the size of the school. */
@QuarkusTest
class ConstantStatementsTest {

    private static final int LIMIT = 20;

    @Inject
    SessionFactory sessions;

    @Test
    void readinessCostsTheSameForTenTimesThePupils() {
        var small = school(8);
        var large = school(80);

        var ofSmall = statements(() -> readiness(small));
        var ofLarge = statements(() -> readiness(large));

        assertThat(ofLarge).isEqualTo(ofSmall).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void anExportCostsTheSameForTenTimesThePupils() {
        var small = school(8);
        var large = school(80);

        var ofSmall = statements(() -> export(small));
        var ofLarge = statements(() -> export(large));

        assertThat(ofLarge).isEqualTo(ofSmall).isLessThanOrEqualTo(LIMIT);
    }

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static void readiness(String uai) {
        Api.as(ADMINISTRATOR)
                .school(uai)
                .queryParam("limit", 1000)
                .get("/schools/{uai}/periods/2025-T1/readiness", uai)
                .then()
                .statusCode(200);
    }

    /** Without waiting for its end over HTTP: each look is a statement of its own. */
    private static void export(String uai) {
        Jobs.start(uai, Map.of("periods", List.of("2025-T1"), "signatory", Jobs.SIGNATORY))
                .then()
                .statusCode(202);
        Jobs.untilNothingRuns(uai);
    }

    private static String school(int students) {
        var uai = Schools.create();
        var options = SampleOptions.ofStudents(students).withPeriods("2025-T1").withoutDefects();
        Jobs.importFile(uai, LsuFiles.sample(uai, options, "2025-T1")).body("state", equalTo("SUCCEEDED"));
        Jobs.positionAll(uai, 2025, "GRADES");
        return uai;
    }
}
