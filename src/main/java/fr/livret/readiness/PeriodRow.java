package fr.livret.readiness;

import fr.livret.readiness.check.ReadinessStatus;
import fr.livret.school.PeriodCode;
import java.util.List;
import java.util.Map;

/** The students of a period, counted, and what they lack. */
record PeriodRow(
        PeriodCode period, long total, Map<ReadinessStatus, Long> byStatus, long excluded, List<CountedItem> items) {

    static PeriodRow of(PeriodCode period, Tally tally) {
        Counts counts = tally.counts();
        return new PeriodRow(period, counts.total(), counts.byStatus(), counts.excluded(), tally.items());
    }
}
