package fr.livret.school;

import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What a PUT says of a period; both days belong to it. */
record PeriodInput(
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotBlank @Size(max = 100) String label) {

    void checkOrder() {
        if (endsOn.isBefore(startsOn)) {
            throw new InvalidRequestProblem(Fault.at("/endsOn", "ENDS_BEFORE_START"));
        }
    }
}
