package fr.livret.export;

import fr.livret.lsu.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the checked file, in an export's report. What is not known is null.
 *
 * @param file name of the file inside the zip; null when the export is one file
 */
public record ReportFinding(
        String rule,
        Finding.Severity severity,
        Finding.Source source,
        @Nullable String file,
        int line,
        int column,
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period,
        String detail) {

    static ReportFinding of(Finding finding, @Nullable String file) {
        return new ReportFinding(
                finding.rule(),
                finding.severity(),
                finding.source(),
                file,
                finding.line(),
                finding.column(),
                finding.siecleId(),
                finding.subject(),
                finding.period(),
                finding.detail());
    }
}
