package fr.livret.school;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import java.time.LocalDate;

/** A period as served. */
record PeriodView(
        String code,
        int year,
        int rank,
        int count,
        LocalDate startsOn,
        LocalDate endsOn,
        String label,
        @JsonIgnore Etag etag) {

    static PeriodView of(Period period) {
        return new PeriodView(
                period.code(),
                period.schoolYear(),
                period.rank(),
                period.count(),
                period.startsOn(),
                period.endsOn(),
                period.label(),
                Etag.ofVersion(period.version()));
    }

    Cursor cursor() {
        return Cursor.after(Integer.toString(count), Integer.toString(rank));
    }
}
