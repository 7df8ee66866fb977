package fr.livret.readiness;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.exclusion.Exclusion;
import fr.livret.readiness.check.ReadinessStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's readiness as served; the SIECLE identifier is absent when that is what is missing.
 *
 * @param exclusion the decision to leave the student out of the period's exports, whatever the status
 */
record StudentRow(
        @Nullable String siecleId,
        @Nullable String lastName,
        @Nullable String firstName,
        @JsonProperty("class") String classCode,
        ReadinessStatus status,
        @Nullable Exclusion exclusion,
        List<MissingRow> missing) {}
