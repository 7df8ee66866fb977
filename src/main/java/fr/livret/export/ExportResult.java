package fr.livret.export;

import java.time.Instant;
import java.util.Set;

/**
 * What a snapshot gave.
 *
 * @param dataAsOf the moment of the snapshot
 * @param schemaHash SHA-256 of the schema that the file follows
 */
record ExportResult(ExportCounts counts, Instant dataAsOf, String schemaLabel, String schemaHash) {

    private static final Set<String> DECIDED = Set.of(LeftOutReason.EXCLUDED.name(), LeftOutReason.UNCHANGED.name());

    /** Whether what could go out is what went out last time. */
    boolean nothingChanged() {
        return counts.leftOut().containsKey(LeftOutReason.UNCHANGED.name());
    }

    /** Whether anybody or anything is held back that nobody decided to leave out. */
    boolean holdsBack() {
        return counts.leftOutLines() > 0
                || counts.leftOut().keySet().stream().anyMatch(reason -> !DECIDED.contains(reason));
    }
}
