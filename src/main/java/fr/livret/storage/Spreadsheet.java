package fr.livret.storage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines as a French spreadsheet opens them without a question: semicolons, UTF-8 with a byte order mark, CR LF, and
 * an apostrophe where a cell would be a formula. Nothing is held back here: {@code out} is buffered.
 */
public final class Spreadsheet {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Beginnings that a spreadsheet takes for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    private final CsvWriter csv;

    public Spreadsheet(Writer out) {
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
    }

    /** Writes a line; null is an empty cell. */
    public void line(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(Spreadsheet::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        String known = Objects.toString(value, "");
        return known.isEmpty() || FORMULAS.indexOf(known.charAt(0)) < 0 ? known : "'" + known;
    }
}
