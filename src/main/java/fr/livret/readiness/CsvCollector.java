package fr.livret.readiness;

import fr.livret.readiness.MissingRow.TeacherName;
import fr.livret.storage.Spreadsheet;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a line a missing item, and one for a student who lacks nothing. */
final class CsvCollector implements JudgedStudents.Collector<Boolean> {

    private static final List<String> COLUMNS = List.of(
            "class",
            "siecleId",
            "lastName",
            "firstName",
            "status",
            "excluded",
            "item",
            "blocking",
            "subject",
            "teachers",
            "message",
            "lastExportedAt",
            "changedSinceExport",
            "lsuRejection");

    private final ReadinessFilter filter;
    private final RowWriter rows;
    private final ItemTexts texts;
    private final Spreadsheet sheet;

    CsvCollector(ReadinessFilter filter, RowWriter rows, Locale language, Writer out) {
        this.filter = filter;
        this.rows = rows;
        this.texts = new ItemTexts(language);
        this.sheet = new Spreadsheet(out);
        sheet.line(COLUMNS.stream().map(texts::header).toList());
    }

    @Override
    public void accept(JudgedStudent student) {
        if (!filter.accepts(student)) {
            return;
        }
        StudentRow row = rows.row(student);
        if (row.missing().isEmpty()) {
            write(row, null, null, null, null, null);
        }
        for (MissingRow item : row.missing()) {
            write(
                    row,
                    item.code(),
                    texts.yesOrNo(item.blocking()),
                    item.subject() == null ? null : item.subject().label(),
                    item.teachers().stream().map(TeacherName::displayed).collect(Collectors.joining(", ")),
                    item.message());
        }
    }

    @Override
    public Boolean result() {
        return true;
    }

    private void write(StudentRow row, @Nullable Object... ofItem) {
        Stream<@Nullable Object> ofStudent = Stream.of(
                row.classCode(),
                row.siecleId(),
                row.lastName(),
                row.firstName(),
                texts.of(row.status()),
                texts.yesOrNo(row.exclusion() != null));
        Stream<@Nullable Object> ofExports = Stream.of(
                row.lastExportedAt(),
                row.changedSinceExport() == null ? null : texts.yesOrNo(row.changedSinceExport()),
                row.lsuRejection());
        sheet.line(Stream.of(ofStudent, Arrays.stream(ofItem), ofExports)
                .flatMap(cells -> cells)
                .collect(Collectors.toList()));
    }
}
