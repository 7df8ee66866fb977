package fr.livret.readiness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a period's readiness.
 *
 * @param summary of all the students asked for, on whatever page
 * @param asOf with {@code changedSince}, up to when changes were noticed: the instant to ask from next time
 * @param next URL of the following page
 * @param total students on all pages
 */
record ReadinessPage(
        Summary summary,
        List<StudentRow> items,
        @Nullable Instant asOf,
        @Nullable String next,
        long total) {}
