package fr.livret.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who went out, who did not and why.
 *
 * @param findings of the check, when the file was refused or warned about
 * @param items a page of the reports in scope
 */
record ExportReport(
        ExportCounts counts,
        List<ReportFinding> findings,
        List<ReportLine> items,
        @Nullable String next,
        long total) {}
