package fr.livret.roster;

import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The programme of a training, whole: what is left out is removed. */
record TrainingInput(
        @Size(max = 100) @Nullable String label,

        @NotNull @Size(max = MAX_SUBJECTS) List<@NotNull @Valid SubjectInput> subjects) {

    private static final int MAX_SUBJECTS = 1000;

    /** A row of the programme. */
    record SubjectInput(
            @NotNull @Pattern(regexp = "[0-9A-Z]{6}") String code,

            @NotNull ElectionModality modality,

            @DecimalMin("0") @DecimalMax("99") @Nullable BigDecimal weeklyHours) {}

    /** The state that this input describes. */
    Training toTraining(MefCode mef) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < subjects.size(); i++) {
            SubjectInput row = subjects.get(i);
            if (!seen.add(row.code() + row.modality())) {
                throw new InvalidRequestProblem(
                        Fault.at("/subjects/" + i, "REPEATED_CODE", row.code() + " " + row.modality()));
            }
        }
        return new Training(
                mef,
                label,
                null,
                subjects.stream()
                        .map(row -> new Training.Subject(row.code(), row.modality(), row.weeklyHours()).canonical())
                        .sorted(Comparator.comparing(Training.Subject::code)
                                .thenComparing(s -> s.modality().name()))
                        .toList());
    }
}
