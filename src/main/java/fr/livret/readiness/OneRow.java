package fr.livret.readiness;

import fr.livret.readiness.check.SchoolContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the row of the one student asked for. */
final class OneRow implements JudgedStudents.Collector<Optional<StudentRow>> {

    private final RowWriter rows;
    private @Nullable StudentRow row;

    OneRow(SchoolContext school, Locale language) {
        this.rows = new RowWriter(school, language);
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
