package fr.livret.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person says that LSU answered. */
record LsuVerdictInput(
        @NotNull LsuVerdict.Outcome outcome,
        @Nullable @Size(max = 2000) String comment,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Rejection> rejected) {

    List<Rejection> rejectedOrNone() {
        return rejected == null ? List.of() : rejected;
    }

    /**
     * A student whom LSU refused.
     *
     * @param text what LSU said
     */
    record Rejection(
            @NotBlank @Size(max = 50) String siecleId,
            @NotBlank @Size(max = 1000) String text) {}
}
