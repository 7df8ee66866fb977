package fr.livret.reportcard;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.web.EntryFaults;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An educational path (<i>parcours</i>) as callers write it. */
record PathInput(@NotNull PathCode code, @NotNull String text) {

    /** Careers, citizenship, arts and culture, health. */
    enum PathCode {
        PAR_AVN,
        PAR_CIT,
        PAR_ART,
        PAR_SAN
    }

    /** The paths that a list describes; LSU takes one a code. */
    static List<EducationalPath> read(@Nullable List<PathInput> paths, String property, EntryFaults faults) {
        List<PathInput> said = Lists.copy(paths);
        faults.once(property, said, "code", PathInput::code);
        List<EducationalPath> read = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            PathInput path = said.get(i);
            EntryFaults ofPath = faults.in(property, i);
            String text = ofPath.text("text", path.text(), TextLimits.COMMENT);
            if (path.text().isBlank()) {
                ofPath.add("text", "MISSING_VALUE");
            }
            read.add(new EducationalPath(path.code().name(), String.valueOf(text)));
        }
        return List.copyOf(read);
    }
}
