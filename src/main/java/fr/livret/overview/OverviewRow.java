package fr.livret.overview;

import fr.livret.readiness.check.ReadinessStatus;
import fr.livret.school.PeriodCode;
import fr.livret.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school of the district, counted; nothing in it tells of one pupil.
 *
 * @param year the school's current one, unless another was asked for
 * @param upToDate whether nothing of the school has changed since it was counted
 * @param asOf when it was counted, null while it never was
 * @param periods by number of periods in the year, then rank
 */
record OverviewRow(
        String uai,
        String name,
        int year,
        boolean upToDate,
        @Nullable Instant asOf,
        List<OfPeriod> periods) {

    /**
     * The students of a period.
     *
     * @param byStatus every status, even of nobody
     * @param excluded of the total, those whom somebody excluded from the exports
     */
    record OfPeriod(
            PeriodCode period,
            long total,
            Map<ReadinessStatus, Long> byStatus,
            long excluded,
            Instant asOf,
            @Nullable LastExport lastExport) {}

    /**
     * The last export of a period that succeeded, whatever its scope.
     *
     * @param lsuVerdict the outcome that somebody recorded, if any
     * @param lsuRejected students whom LSU named, with the verdict
     */
    record LastExport(
            UUID id,
            Instant finishedAt,
            int exported,
            int leftOut,
            @Nullable String lsuVerdict,
            @Nullable Integer lsuRejected) {}

    Cursor cursor() {
        return Cursor.after(uai);
    }
}
