package fr.livret.web;

import java.util.List;

/** Writes the rows of a {@link BulkBody}, batch by batch; says of each row what became of it. */
@FunctionalInterface
public interface BulkWriter<T> {

    void write(List<BulkRow<T>> batch, BulkTally tally);
}
