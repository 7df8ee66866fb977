package fr.livret.lsu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a file found.
 *
 * @param schemaLabel the label as it stands in the file, empty when absent
 * @param schemaHash SHA-256 of the schema that judged, null when the label is unknown
 * @param schemaValid the schema's word alone; false when the label is unknown
 * @param acceptable valid for the schema, and no own rule of severity ERROR is broken
 * @param counts totals, not limited by the cap on findings
 * @param findings the first findings, by line
 */
public record CheckReport(
        String schemaLabel,
        @Nullable String schemaHash,
        boolean schemaValid,
        boolean acceptable,
        Counts counts,
        List<Finding> findings) {

    /** Canonical constructor; copies the list. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /**
     * Totals of a check.
     *
     * @param findings errors and warnings together
     * @param students declarations of students
     */
    public record Counts(
            long findings, long errors, long warnings, long students, long periodicReports, long cycleReports) {}
}
