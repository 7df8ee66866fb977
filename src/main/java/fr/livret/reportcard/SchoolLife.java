package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * School life of a student in a period (vie scolaire). 0 is a value; absent means that nobody entered it.
 *
 * @param lateArrivals number, 0 to 999
 * @param justifiedAbsences in half-days, 0 to 999
 * @param unjustifiedAbsences in half-days, 0 to 999
 * @param missedHours course hours, 0 to 999, optional for LSU
 * @param comment at most 600 UTF-16 units
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchoolLife(
        @Nullable Integer lateArrivals,
        @Nullable Integer justifiedAbsences,
        @Nullable Integer unjustifiedAbsences,
        @Nullable Integer missedHours,
        @Nullable String comment) {

    public static final SchoolLife UNKNOWN = new SchoolLife(null, null, null, null, null);
}
