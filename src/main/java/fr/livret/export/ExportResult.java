package fr.livret.export;

import java.time.Instant;

/**
 * What a snapshot gave.
 *
 * @param dataAsOf the moment of the snapshot
 * @param schemaHash SHA-256 of the schema that the file follows
 */
record ExportResult(ExportCounts counts, Instant dataAsOf, String schemaLabel, String schemaHash) {

    /** Whether readiness holds anybody or anything back. */
    boolean holdsBack() {
        return !counts.leftOut().isEmpty() || counts.leftOutLines() > 0;
    }
}
