package fr.livret.reportcard;

import fr.livret.web.EntryFaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a PUT says of a class in a period; what is left out is removed. */
record ClassPeriodInput(
        @Nullable LocalDate committeeDate,
        @Nullable String schoolLifeComment,
        @Nullable List<@NotNull @Valid PathInput> paths) {

    /** The state that this input describes. */
    ClassPeriod toState() {
        EntryFaults faults = new EntryFaults();
        ClassPeriod state = new ClassPeriod(
                committeeDate,
                faults.text("schoolLifeComment", schoolLifeComment, TextLimits.COMMENT),
                PathInput.read(paths, "paths", faults));
        faults.requireNone();
        return state;
    }
}
