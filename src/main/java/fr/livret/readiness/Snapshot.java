package fr.livret.readiness;

import fr.livret.readiness.CountCollector.Counted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a school at a moment.
 *
 * @param counted null when it had been counted under this stamp already
 */
record Snapshot(long stamp, Instant asOf, @Nullable Counted counted) {}
