package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training with its programme, as served.
 *
 * @param absentSince the day from which its source no longer listed it
 * @param subjects by SIECLE code, then modality
 */
record Training(
        MefCode mef, @Nullable String label, @Nullable LocalDate absentSince, List<Subject> subjects) {

    /**
     * A row of a programme; a subject may have several modalities.
     *
     * @param code of SIECLE, six characters
     */
    record Subject(
            String code,
            ElectionModality modality,
            @Nullable BigDecimal weeklyHours) {

        /** Hours have one way to be written, whoever gave them. */
        Subject canonical() {
            if (weeklyHours == null || weeklyHours.signum() == 0) {
                return new Subject(code, modality, weeklyHours == null ? null : BigDecimal.ZERO);
            }
            BigDecimal stripped = weeklyHours.stripTrailingZeros();
            return new Subject(code, modality, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }

    @JsonIgnore
    Etag etag() {
        return Etag.ofContent(toString());
    }

    @JsonIgnore
    Cursor cursor() {
        return Cursor.after(mef.value());
    }
}
