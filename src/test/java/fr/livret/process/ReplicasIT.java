package fr.livret.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The packaged service as two processes on one PostgreSQL: replicas die, the database goes away, and every accepted job
 * still ends once. Benchmarks run the same scenario longer.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {

    private static final int SCHOOLS = 4;
    private static final int STUDENTS = 120;

    private static Replicas replicas;
    private static CrashScenario scenario;

    @BeforeAll
    static void start() throws Exception {
        Path target = Path.of(System.getProperty("livret.target"));
        replicas = new Replicas(target.resolve("quarkus-app"), target.resolve("replicas"));
        scenario = new CrashScenario(replicas, SCHOOLS, STUDENTS);
    }

    @AfterAll
    static void stop() throws Exception {
        if (scenario != null) {
            scenario.close();
        } else if (replicas != null) {
            replicas.close();
        }
    }

    @Test
    @Order(1)
    void everyJobEndsOnceThoughAReplicaIsKilledAgainAndAgain() throws Exception {
        scenario.killRound();
        scenario.killRound();

        var outcomes = scenario.outcomes();

        assertThat(outcomes.faults()).isEmpty();
        assertThat(outcomes.files()).isEqualTo(2 * SCHOOLS);
        assertThat(outcomes.attempts())
                .as("jobs that died were begun again")
                .isGreaterThanOrEqualTo(outcomes.files() + scenario.kills());
    }

    @Test
    @Order(2)
    void noFileIsDeliveredTwiceThoughItsSenderIsKilledBeforeItHasRecordedIt() throws Exception {
        scenario.submissionRound();

        assertThat(scenario.submissions().faults()).isEmpty();
    }

    @Test
    @Order(3)
    void anAdapterThatWasCompiledApartIsDroppedIn() throws Exception {
        assertThat(scenario.archived()).isEqualTo(scenario.downloaded());
    }

    @Test
    @Order(4)
    void anImportThatIsKilledLeavesTheSchoolAsBeforeAndIsRunAgain() throws Exception {
        assertThat(scenario.importRound(SCHOOLS, STUDENTS + 1)).isEmpty();
    }

    @Test
    @Order(5)
    void noAcceptedJobIsLostWhenTheDatabaseGoesAway() throws Exception {
        List<Integer> statuses = scenario.outage(Duration.ofSeconds(4));

        assertThat(statuses).isNotEmpty().containsOnly(503);
        assertThat(scenario.outcomes().faults()).isEmpty();
    }

    @Test
    @Order(6)
    void aStoppingReplicaLetsItsJobsEnd() throws Exception {
        int attempts = scenario.stopOne();

        assertThat(attempts).as("no job was cut").isEqualTo(SCHOOLS);
        assertThat(scenario.outcomes().faults()).isEmpty();
    }

    @Test
    @Order(7)
    void anotherJvmZoneAndLanguageGivesTheSameBytes() throws Exception {
        scenario.roundOfTheVictim();

        var outcomes = scenario.outcomes();

        assertThat(outcomes.faults()).isEmpty();
        assertThat(outcomes.files()).isEqualTo(5 * SCHOOLS);
    }
}
