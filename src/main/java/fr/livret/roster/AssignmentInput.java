package fr.livret.roster;

import fr.livret.web.EntryFaults;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A teacher in charge, as callers write it. */
record AssignmentInput(
        @NotNull String teacher,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The assignments that a list describes, in its order; each teacher once. */
    static List<Assignment> read(@Nullable List<AssignmentInput> assignments, String property, EntryFaults faults) {
        List<AssignmentInput> said = assignments == null ? List.of() : assignments;
        faults.once(property, said, "teacher", AssignmentInput::teacher);
        List<Assignment> read = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            AssignmentInput one = said.get(i);
            if (one.from() != null && one.to() != null && one.to().isBefore(one.from())) {
                faults.in(property, i).add("to", "ENDS_BEFORE_START");
            }
            read.add(new Assignment(one.teacher(), one.from(), one.to()));
        }
        return List.copyOf(read);
    }

    /** The assignments under the keys that the school has; an unknown teacher is a fault. */
    static List<Assignment> settle(
            List<Assignment> said, String property, Map<String, String> known, EntryFaults faults) {
        List<Assignment> settled = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Assignment one = said.get(i);
            String key = known.get(one.teacher());
            if (key == null) {
                faults.in(property, i).add("teacher", "UNKNOWN_TEACHER");
            } else if (settled.stream().anyMatch(other -> other.teacher().equals(key))) {
                faults.in(property, i).add("teacher", "REPEATED_VALUE");
            } else {
                settled.add(new Assignment(key, one.from(), one.to()));
            }
        }
        return List.copyOf(settled);
    }
}
