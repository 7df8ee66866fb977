package fr.livret.storage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as a French spreadsheet opens it: semicolons, UTF-8 with a byte order mark, and no cell that it would take
 * for a formula. Rows go straight to the writer, which is not closed.
 */
public final class CsvSheet {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Beginnings that a spreadsheet takes for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    private final CsvWriter csv;

    public CsvSheet(Writer out, String... headers) {
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
        row(headers);
    }

    /** Writes a row; null is an empty cell. */
    public void row(@Nullable String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvSheet::cell).toList());
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULAS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
