package fr.livret.register;

import static fr.livret.support.Entries.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.livret.support.Entries;
import fr.livret.support.SchoolData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** A bulk body costs a few statements for each batch of 500 rows, whatever the rows hold. */
@QuarkusTest
class BulkCostTest {

    private static final int BATCH = 500;
    private static final int OF_A_BATCH = 10;
    private static final String CARDS = "/periods/2025-T1/report-cards";

    @Inject
    SessionFactory sessions;

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static List<Map<String, Object>> students(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> object(
                        "siecleId",
                        Integer.toString(700_000 + i),
                        "enrolments",
                        List.of(object("class", "6EME 4", "from", "2025-09-01"))))
                .toList();
    }

    private static List<Map<String, Object>> cards(int count, int grade) {
        return IntStream.range(0, count)
                .mapToObj(i -> object(
                        "siecleId",
                        Integer.toString(700_000 + i),
                        "committeeAppraisal",
                        "Bien.",
                        "mainTeachers",
                        List.of("epp:4321"),
                        "results",
                        List.of(
                                object("subject", "MATHS", "modality", "S", "grade", grade),
                                object("subject", "ARTS", "modality", "S", "positioning", 3))))
                .toList();
    }

    private static Entries school(int students) {
        var api = new Entries(SchoolData.create().uai());
        api.bulk("/students", Map.of(), students(students)).body("created", equalTo(students));
        return api;
    }

    @Test
    void aThousandCardsCostTwoBatches() {
        var api = school(2 * BATCH);

        var created = statements(() ->
                api.bulk(CARDS, Map.of(), cards(2 * BATCH, 12)).statusCode(200).body("created", equalTo(2 * BATCH)));
        var few = statements(() -> api.bulk(CARDS, Map.of(), cards(3, 13)).body("updated", equalTo(3)));
        var many = statements(() -> api.bulk(CARDS, Map.of(), cards(BATCH, 14)).body("updated", equalTo(BATCH)));

        assertThat(many).isEqualTo(few);
        assertThat(created - many).isPositive().isLessThanOrEqualTo(OF_A_BATCH);
    }

    @Test
    void studentsCostTheSameWhateverTheirNumber() {
        var api = new Entries(SchoolData.create().uai());

        var few = statements(() -> api.bulk("/students", Map.of(), students(3)).body("created", equalTo(3)));
        var many = statements(
                () -> api.bulk("/students", Map.of(), students(BATCH)).body("created", equalTo(BATCH - 3)));

        assertThat(many).isEqualTo(few);
    }
}
