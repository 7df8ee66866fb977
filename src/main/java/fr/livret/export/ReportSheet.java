package fr.livret.export;

import fr.livret.export.ReportLine.Item;
import fr.livret.lsu.Finding;
import fr.livret.storage.Spreadsheet;
import fr.livret.web.Messages;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An export's report as a spreadsheet: a row an item, an omission or a converted value of a report, one for a report without
 * any, then a row a finding of the check.
 */
final class ReportSheet implements ExportReports.Reader {

    private static final String CONVERTED = "CONVERTED";

    private final Locale language;
    private final Spreadsheet sheet;

    ReportSheet(Writer out, Locale language) {
        this.language = language;
        this.sheet = new Spreadsheet(out);
        sheet.line(
                Stream.of("class", "siecleId", "period", "outcome", "reason", "item", "blocking", "subject", "detail")
                        .map(column -> text("column." + column))
                        .toList());
    }

    @Override
    public void line(ReportLine line) {
        if (line.items().isEmpty() && line.converted().isEmpty()) {
            row(line, "", "", "", "");
        }
        for (Item item : line.items()) {
            row(line, item.code().name(), yesOrNo(item.blocking()), item.subject(), "");
        }
        for (String subject : line.converted()) {
            row(line, CONVERTED, yesOrNo(false), subject, text("converted"));
        }
    }

    @Override
    public void finding(ReportFinding finding) {
        String place = finding.file() == null ? "" : finding.file() + " ";
        write(
                "",
                finding.siecleId(),
                finding.period(),
                text("finding"),
                "",
                finding.rule(),
                yesOrNo(finding.severity() == Finding.Severity.ERROR),
                finding.subject(),
                place + finding.line() + ":" + finding.column() + " " + finding.detail());
    }

    private void row(ReportLine line, String item, String blocking, @Nullable String subject, String detail) {
        write(
                line.classCode(),
                line.siecleId(),
                line.cycle() == null ? line.period() : text("cycle") + " " + line.cycle(),
                text("outcome." + line.outcome()),
                line.reason() == null ? "" : text("reason." + line.reason()),
                item,
                blocking,
                subject,
                detail);
    }

    private void write(@Nullable String... cells) {
        sheet.line(Arrays.asList(cells));
    }

    private String yesOrNo(boolean value) {
        return text(value ? "yes" : "no");
    }

    private String text(String key) {
        return Messages.text(language, "export.report." + key);
    }
}
