package fr.livret.exclusion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.school.PeriodCode;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import java.time.Instant;

/** An exclusion as served. */
record ExclusionView(
        String siecleId,
        PeriodCode period,
        String author,
        Instant excludedAt,
        String reason,
        @JsonIgnore Etag etag) {

    static ExclusionView of(String siecleId, PeriodCode period, Exclusion exclusion) {
        return new ExclusionView(
                siecleId,
                period,
                exclusion.author(),
                exclusion.excludedAt(),
                exclusion.reason(),
                Etag.ofContent(exclusion.toString()));
    }

    Cursor cursor() {
        return Cursor.after(siecleId);
    }
}
