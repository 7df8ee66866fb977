package fr.livret.audit;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which events a caller wants to see; what is left out excludes none.
 *
 * @param action a code, or its first part: {@code export} finds {@code export.created}
 * @param from the first instant
 * @param to the instant before which events end
 */
record AuditFilter(
        @QueryParam("action") @Nullable String action,
        @QueryParam("caller") @Nullable String caller,
        @QueryParam("object") @Nullable String object,
        @QueryParam("from") @Nullable Moment from,
        @QueryParam("to") @Nullable Moment to) {}
