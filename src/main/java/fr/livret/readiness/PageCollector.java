package fr.livret.readiness;

import fr.livret.readiness.check.StudentView;
import fr.livret.web.ByteOrder;
import fr.livret.web.Cursor;
import fr.livret.web.PageQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of one page and the counts of all, as students pass in their order. */
final class PageCollector implements JudgedStudents.Collector<PageCollector.Collected> {

    private final ReadinessFilter filter;
    private final PageQuery page;
    private final RowWriter rows;
    private final @Nullable Instant asOf;
    private final SummaryCollector summary;
    private final List<Row> shown = new ArrayList<>();

    PageCollector(ReadinessFilter filter, PageQuery page, RowWriter rows, @Nullable Instant asOf) {
        this.asOf = asOf;
        this.filter = filter;
        this.page = page;
        this.rows = rows;
        this.summary = new SummaryCollector(filter, rows);
    }

    /** The counts of all, and the rows of the page: one more than asked when there are others; up to when changes were noticed. */
    record Collected(
            Summary summary, List<Row> rows, @Nullable Instant asOf) {}

    /** A row and the cursor of what follows it. */
    record Row(StudentRow shown, Cursor after) {}

    @Override
    public void accept(JudgedStudent student) {
        if (!filter.accepts(student)) {
            return;
        }
        summary.accept(student);
        if (shown.size() < page.rowsToFetch() && isAfterCursor(student.view())) {
            shown.add(new Row(rows.row(student), cursor(student.view())));
        }
    }

    @Override
    public Collected result() {
        return new Collected(summary.result(), shown, asOf);
    }

    private static Cursor cursor(StudentView student) {
        String siecleId = student.siecleId();
        return Cursor.after(
                student.classCode(),
                siecleId == null ? "" : siecleId,
                student.id().toString());
    }

    private boolean isAfterCursor(StudentView student) {
        if (page.cursor() == null) {
            return true;
        }
        String classCode = page.key(0).orElseThrow();
        String siecleId = page.key(1).orElseThrow();
        String id = page.key(2).orElseThrow();
        int byClass = ByteOrder.compare(student.classCode(), classCode);
        if (byClass != 0) {
            return byClass > 0;
        }
        String own = student.siecleId() == null ? "" : student.siecleId();
        if (!own.equals(siecleId)) {
            return own.isEmpty() || (!siecleId.isEmpty() && ByteOrder.compare(own, siecleId) > 0);
        }
        return ByteOrder.compare(student.id().toString(), id) > 0;
    }
}
