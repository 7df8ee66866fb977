package fr.livret.positioning.evaluation;

import fr.livret.positioning.arithmetic.EvaluatedItem;
import fr.livret.web.Cursor;
import fr.livret.web.Etag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation of a student as served. */
record EvaluationView(
        UUID id,
        @Nullable String siecleId,
        UUID service,
        String reference,
        LocalDate date,
        BigDecimal coefficient,
        List<EvaluatedItem> items) {

    Etag etag() {
        return Etag.ofContent(toString());
    }

    Cursor cursor() {
        return Cursor.after(id.toString());
    }
}
