package fr.livret.exclusion;

import fr.livret.web.EnteredText;
import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a student is left out; who and when are known. */
record ExclusionInput(@NotBlank @Size(max = REASON_LIMIT) String reason) {

    private static final int REASON_LIMIT = 500;

    String keptReason() {
        String kept = EnteredText.kept(reason);
        if (kept == null) {
            throw new InvalidRequestProblem(Fault.at("/reason", "WRONG_VALUE"));
        }
        return kept;
    }
}
