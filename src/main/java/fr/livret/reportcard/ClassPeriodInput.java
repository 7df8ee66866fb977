package fr.livret.reportcard;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.web.Fault;
import fr.livret.web.InvalidRequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a PUT says of a class in a period; what is left out is removed. */
record ClassPeriodInput(
        @Nullable LocalDate committeeDate,
        @Size(max = TEXT_LIMIT) @Nullable String schoolLifeComment,
        @Nullable List<@NotNull @Valid Path> paths) {

    private static final int TEXT_LIMIT = 600;

    /** A path that the class shares. */
    record Path(
            @NotNull PathCode code,
            @NotBlank @Size(max = TEXT_LIMIT) String text) {}

    /** Educational paths (<i>parcours</i>): careers, citizenship, arts and culture, health. */
    enum PathCode {
        PAR_AVN,
        PAR_CIT,
        PAR_ART,
        PAR_SAN
    }

    /** The state that this input describes. */
    ClassPeriod toState() {
        List<EducationalPath> kept = new ArrayList<>();
        Set<PathCode> seen = EnumSet.noneOf(PathCode.class);
        List<Path> given = paths == null ? List.of() : paths;
        for (int i = 0; i < given.size(); i++) {
            Path path = given.get(i);
            String text = EnteredText.kept(path.text());
            if (text == null) {
                throw new InvalidRequestProblem(Fault.at("/paths/" + i + "/text", "WRONG_VALUE"));
            }
            if (!seen.add(path.code())) {
                throw new InvalidRequestProblem(Fault.at("/paths/" + i + "/code", "REPEATED_CODE", path.code()));
            }
            kept.add(new EducationalPath(path.code().name(), text));
        }
        return new ClassPeriod(committeeDate, EnteredText.kept(schoolLifeComment), List.copyOf(kept));
    }
}
