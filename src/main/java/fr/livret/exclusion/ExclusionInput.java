package fr.livret.exclusion;

import fr.livret.web.EntryFaults;
import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Why a student is left out; who and when are known. */
record ExclusionInput(@NotBlank @Size(max = REASON_LIMIT) String reason) {

    private static final int REASON_LIMIT = 500;

    String keptReason() {
        EntryFaults faults = new EntryFaults();
        String kept = faults.text("reason", reason, REASON_LIMIT);
        if (kept == null) {
            throw new InvalidRequestProblem(
                    faults.isEmpty() ? List.of(Fault.at("/reason", "WRONG_VALUE")) : List.copyOf(faults.all()));
        }
        return kept;
    }
}
