package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.exclusion.Exclusion;
import fr.livret.readiness.check.ReadinessStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's readiness as served.
 *
 * @param siecleId null when that is what is missing
 * @param exclusion the decision to leave the student out of the period's exports, whatever the status
 * @param lastExportedAt when the student last went out in the period, and in which export; null when never
 * @param changedSinceExport whether what would go out now differs from what went out then
 * @param lsuRejection what LSU said when it refused the student in that export, as recorded; null when it did not
 */
record StudentRow(
        @Nullable String siecleId,
        @Nullable String lastName,
        @Nullable String firstName,
        @JsonProperty("class") String classCode,
        ReadinessStatus status,
        @Nullable Exclusion exclusion,
        List<MissingRow> missing,
        @Nullable Instant lastExportedAt,
        @Nullable UUID lastExport,
        @Nullable Boolean changedSinceExport,
        @Nullable String lsuRejection) {}
