package fr.livret.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page that a caller wants; a {@code @Valid @BeanParam} of every list. */
public record PageQuery(
        @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MAX_LIMIT)
        int limit,

        @QueryParam("cursor") @Nullable Cursor cursor) {

    public static final int MAX_LIMIT = 1000;

    /** The key at that place of the cursor, empty on the first page. */
    public Optional<String> key(int place) {
        if (cursor == null) {
            return Optional.empty();
        }
        if (place >= cursor.keys().size()) {
            throw new InvalidRequestProblem(Fault.inParameter("cursor", "WRONG_VALUE"));
        }
        return Optional.of(cursor.keys().get(place));
    }

    /** The number at that place of the cursor, 0 on the first page. */
    public int number(int place) {
        try {
            return key(place).map(Integer::valueOf).orElse(0);
        } catch (NumberFormatException forged) {
            throw new InvalidRequestProblem(Fault.inParameter("cursor", "WRONG_VALUE"));
        }
    }

    /** One row more than asked tells whether there is a next page. */
    public int rowsToFetch() {
        return limit + 1;
    }
}
