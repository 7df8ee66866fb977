package fr.livret.reportcard;

import fr.livret.reportcard.ReportCardParts.ComponentLevel;
import fr.livret.web.EntryFaults;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The level, 0 (exempted) to 4, in a component of the common base (<i>domaine du socle</i>) as callers write it. */
record ComponentInput(
        @NotNull String code, @NotNull @Min(0) @Max(4) Integer level) {

    /** The components that a list describes; LSU takes one a code. */
    static List<ComponentLevel> read(@Nullable List<ComponentInput> components, EntryFaults faults) {
        List<ComponentInput> said = Lists.copy(components);
        KnownCodes.check("common-base", "components", said, ComponentInput::code, faults);
        return said.stream()
                .map(component -> new ComponentLevel(component.code(), component.level()))
                .toList();
    }
}
