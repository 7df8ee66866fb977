package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.List;
import java.util.Map;

/**
 * The students asked for, counted: {@code total} is the sum of {@code byStatus} and of the totals of {@code byClass}.
 *
 * @param byStatus every status, even of nobody
 * @param excluded of the total, those whom somebody excluded from the exports of the period
 * @param byItem those found, in the order of the rules
 */
record Summary(
        long total, Map<ReadinessStatus, Long> byStatus, long excluded, List<OfClass> byClass, List<ItemRow> byItem) {

    /** The students of one class. */
    record OfClass(
            @JsonProperty("class") String classCode, long total, Map<ReadinessStatus, Long> byStatus, long excluded) {}
}
