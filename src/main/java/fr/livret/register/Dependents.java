package fr.livret.register;

import fr.livret.school.JsonRows;
import fr.livret.web.Fault;
import fr.livret.web.InUseProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what other data depend on: nothing that a report card was written about disappears. */
public final class Dependents {

    private Dependents() {}

    /**
     * Refuses to go on while rows depend on an object.
     *
     * @param sql gives one row a kind of dependent: the code of the fault, and how many there are
     * @throws InUseProblem 409 if there are any
     */
    public static void requireNone(JsonRows rows, String sql, Map<String, ?> parameters) {
        List<Fault> found = new ArrayList<>();
        rows.rows(sql, parameters).forEach(row -> {
            long count = ((Number) row[1]).longValue();
            if (count > 0) {
                found.add(Fault.at("", (String) row[0], count));
            }
        });
        if (!found.isEmpty()) {
            throw new InUseProblem(found);
        }
    }
}
