package fr.livret.positioning.generation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.positioning.arithmetic.GenerationRules;
import fr.livret.school.PeriodCode;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One generation of values for a class and period.
 *
 * @param refresh whether values of earlier generations were made again
 * @param rules that applied
 * @param written values that it wrote
 * @param standing those that still stand: nobody changed them, no later generation made them again
 */
record Generation(
        UUID id,
        @JsonProperty("class") String classCode,
        PeriodCode period,
        Instant createdAt,
        String createdBy,
        boolean refresh,
        GenerationRules rules,
        long written,
        long standing,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    Etag etag() {
        return Etag.ofContent(toString());
    }

    Cursor cursor() {
        return Cursor.after(id.toString());
    }
}
