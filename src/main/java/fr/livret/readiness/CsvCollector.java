package fr.livret.readiness;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.livret.readiness.MissingRow.TeacherName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line a missing item, and one for a student who lacks nothing, as a French spreadsheet opens it: semicolons,
 * UTF-8 with a byte order mark. Nothing is held back here: {@code out} is buffered.
 */
final class CsvCollector implements JudgedStudents.Collector<Boolean> {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Beginnings that a spreadsheet takes for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    private final ReadinessFilter filter;
    private final RowWriter rows;
    private final ItemTexts texts;
    private final CsvWriter csv;

    CsvCollector(ReadinessFilter filter, RowWriter rows, Locale language, Writer out) {
        this.filter = filter;
        this.rows = rows;
        this.texts = new ItemTexts(language);
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(
                texts.header("class"),
                texts.header("siecleId"),
                texts.header("lastName"),
                texts.header("firstName"),
                texts.header("status"),
                texts.header("item"),
                texts.header("blocking"),
                texts.header("subject"),
                texts.header("teachers"),
                texts.header("message"));
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
        csv.writeRecord(
                cell(row.classCode()),
                cell(row.siecleId()),
                cell(row.lastName()),
                cell(row.firstName()),
                texts.of(row.status()),
                item,
                blocking,
                cell(subject),
                cell(teachers),
                cell(message));
    }

    private static String cell(@Nullable String text) {
        String known = Objects.requireNonNullElse(text, "");
        return known.isEmpty() || FORMULAS.indexOf(known.charAt(0)) < 0 ? known : "'" + known;
    }
}
