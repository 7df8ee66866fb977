package fr.livret.readiness;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the row of the one student asked for. */
final class OneRow implements JudgedStudents.Collector<Optional<StudentRow>> {

    private final RowWriter rows;
    private @Nullable StudentRow row;

    OneRow(RowWriter rows) {
        this.rows = rows;
    }

    @Override
    public void accept(JudgedStudent student) {
        row = rows.row(student);
    }

    @Override
    public Optional<StudentRow> result() {
        return Optional.ofNullable(row);
    }
}
