package fr.livret.export;

import java.time.Instant;

/**
 * What a snapshot gave.
 *
 * @param dataAsOf the moment of the snapshot
 * @param schemaHash SHA-256 of the schema that the file follows
 */
record ExportResult(ExportCounts counts, Instant dataAsOf, String schemaLabel, String schemaHash) {

    /** Whether what could go out is what went out last time. */
    boolean nothingChanged() {
        return counts.leftOut().containsKey(LeftOutReason.UNCHANGED.name());
    }

    /** Whether readiness holds anybody or anything back. */
    boolean holdsBack() {
        boolean students =
                counts.leftOut().keySet().stream().anyMatch(reason -> !reason.equals(LeftOutReason.UNCHANGED.name()));
        return students || counts.leftOutLines() > 0;
    }
}
