package fr.livret.readiness;

import fr.livret.readiness.check.SchoolContext;
import fr.livret.readiness.check.StudentView;
import fr.livret.readiness.check.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the history of exports knows of students, for whoever shows their readiness. */
public interface LastExports {

    /** Reads the history of the students in scope in one statement, inside the school's transaction. */
    Known of(SchoolContext school, ViewScope scope);

    /** The history of some students. */
    @FunctionalInterface
    interface Known {

        /** The student's last export in the period; empty when there was none. */
        Optional<LastExport> of(StudentView student, Verdict verdict);
    }

    /**
     * The last export that held a student.
     *
     * @param changed whether what would go out now differs from what went out then
     * @param rejection what LSU said when it refused the student; empty text when it gave none, null when it did not refuse
     */
    record LastExport(
            UUID export,
            Instant at,
            boolean changed,
            @Nullable String rejection) {

        /** Whether LSU has, as far as anybody knows, what would go out now. */
        public boolean stillHolds() {
            return !changed && rejection == null;
        }
    }
}
