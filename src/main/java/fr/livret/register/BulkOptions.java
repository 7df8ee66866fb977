package fr.livret.register;

import fr.livret.web.IdempotencyKey;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** How a bulk body is to be written; a {@code @BeanParam} of every bulk POST. */
public record BulkOptions(
        @QueryParam("atomic") @DefaultValue("false") Boolean isAtomic,
        @HeaderParam("Idempotency-Key") @Nullable IdempotencyKey key) {

    /** One JSON document a line. */
    public static final String NDJSON = "application/x-ndjson";
}
