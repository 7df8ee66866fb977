package fr.livret.export;

import java.time.Instant;

/**
 * What a snapshot gave.
 *
 * @param dataAsOf the moment of the snapshot
 * @param schemaHash SHA-256 of the schema that the file follows
 */
record ExportResult(ExportCounts counts, Instant dataAsOf, String schemaLabel, String schemaHash) {

    /** Whether anybody or anything is held back that nobody decided to leave out. */
    boolean holdsBack() {
        return counts.leftOutLines() > 0
                || counts.leftOut().keySet().stream().anyMatch(reason -> !reason.equals(LeftOutReason.EXCLUDED.name()));
    }
}
