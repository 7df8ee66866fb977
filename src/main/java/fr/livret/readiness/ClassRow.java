package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.List;
import java.util.Map;

/** The students of a class, counted, and what they lack. */
record ClassRow(
        @JsonProperty("class") String classCode,
        long total,
        Map<ReadinessStatus, Long> byStatus,
        long excluded,
        List<CountedItem> items) {

    static ClassRow of(String classCode, Tally tally) {
        Counts counts = tally.counts();
        return new ClassRow(classCode, counts.total(), counts.byStatus(), counts.excluded(), tally.items());
    }
}
