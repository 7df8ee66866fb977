package fr.livret.readiness;

import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.storage.CsvSheet;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a line a missing item, and one for a student who lacks nothing. Nothing is held back here: {@code out} is
 * buffered.
 */
final class CsvCollector implements JudgedStudents.Collector<Boolean> {

    private final ReadinessFilter filter;
    private final RowWriter rows;
    private final ItemTexts texts;
    private final CsvSheet csv;

    CsvCollector(ReadinessFilter filter, RowWriter rows, Locale language, Writer out) {
        this.filter = filter;
        this.rows = rows;
        this.texts = new ItemTexts(language);
        this.csv = new CsvSheet(
                out,
                texts.header("class"),
                texts.header("siecleId"),
                texts.header("lastName"),
                texts.header("firstName"),
                texts.header("status"),
                texts.header("item"),
                texts.header("blocking"),
                texts.header("subject"),
                texts.header("teachers"),
                texts.header("message"),
                texts.header("lastExportedAt"),
                texts.header("changedSinceExport"),
                texts.header("lsuRejection"));
    }

    @Override
    public void accept(JudgedStudent student) {
        if (!filter.accepts(student)) {
            return;
        }
        StudentRow row = rows.row(student);
        if (row.missing().isEmpty()) {
            write(row, "", "", "", "", "");
        }
        for (MissingRow item : row.missing()) {
            write(
                    row,
                    item.code().name(),
                    texts.yesOrNo(item.blocking()),
                    item.subject() == null ? "" : item.subject().label(),
                    item.teachers().stream().map(TeacherName::displayed).collect(Collectors.joining(", ")),
                    item.message());
        }
    }

    @Override
    public Boolean result() {
        return true;
    }

    private void write(StudentRow row, String item, String blocking, String subject, String teachers, String message) {
        csv.row(
                row.classCode(),
                row.siecleId(),
                row.lastName(),
                row.firstName(),
                texts.of(row.status()),
                item,
                blocking,
                subject,
                teachers,
                message,
                row.lastExportedAt() == null ? "" : row.lastExportedAt().toString(),
                row.changedSinceExport() == null ? "" : texts.yesOrNo(row.changedSinceExport()),
                row.lsuRejection());
    }
}
