package fr.livret.process;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is not as it should be, seen past the service. */
final class Faults {

    private final ServiceDatabase database;
    private final List<String> found = new ArrayList<>();

    Faults(ServiceDatabase database) {
        this.database = database;
    }

    void add(String fault) {
        found.add(fault);
    }

    /** Notes what a query of one value gives instead of what is expected. */
    void expect(String what, Object expected, String query) throws SQLException {
        List<String> rows = database.rows(query);
        if (!rows.equals(List.of(expected.toString()))) {
            found.add(what + ": " + rows + " instead of " + expected);
        }
    }

    List<String> list() {
        return List.copyOf(found);
    }
}
