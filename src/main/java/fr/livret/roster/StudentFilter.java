package fr.livret.roster;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which students a caller wants to see; what is left out excludes nobody.
 *
 * @param classCode with a stay in this class in the year
 * @param group members of this group in the year
 * @param enrolled with a stay in the year, or without
 * @param absent whom the source no longer lists, or the others
 */
record StudentFilter(
        @QueryParam("class") @Nullable String classCode,
        @QueryParam("group") @Nullable String group,
        @QueryParam("enrolled") @Nullable Boolean enrolled,
        @QueryParam("absent") @Nullable Boolean absent) {}
