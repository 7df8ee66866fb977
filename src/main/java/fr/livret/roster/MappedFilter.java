package fr.livret.roster;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects or teachers a caller wants to see; what is left out excludes none.
 *
 * @param mapped known to SIECLE or STS, or not yet
 * @param absent that the source no longer lists, or the others
 */
record MappedFilter(
        @QueryParam("mapped") @Nullable Boolean mapped,
        @QueryParam("absent") @Nullable Boolean absent) {}
