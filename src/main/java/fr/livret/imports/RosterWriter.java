package fr.livret.imports;

import fr.livret.school.BulkUpsert;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads, compares and writes the rows of a kind of object, a thousand a statement, within the caller's transaction. */
@ApplicationScoped
class RosterWriter {

    private static final int BATCH = 1000;

    private final BulkUpsert bulk;

    RosterWriter(BulkUpsert bulk) {
        this.bulk = bulk;
    }

    <R extends Record> List<R> known(Compared<R> what, ImportContext context) {
        return bulk.read(what.table(), context.school(), context.year());
    }

    /** Writes what the file says; what it does not say stays as it is. */
    <R extends Record> void write(Compared<R> what, ImportContext context, Collection<R> known, Collection<R> said) {
        write(what, context, known, said, UnaryOperator.identity());
    }

    /** Writes what the file says, and {@code absent} of what it no longer says. */
    <R extends Record> void write(
            Compared<R> what, ImportContext context, Collection<R> known, Collection<R> said, UnaryOperator<R> absent) {
        List<R> rows = new Comparison<>(what, context).writes(known, said, absent);
        for (int from = 0; from < rows.size(); from += BATCH) {
            bulk.write(what.table(), context.school(), rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }
}
