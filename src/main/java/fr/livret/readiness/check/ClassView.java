package fr.livret.readiness.check;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.roster.PositioningType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class in a period.
 *
 * @param knownToSiecle null until SIECLE or STS structures are loaded
 * @param declaredInLsu what the school has set in LSU, where it told us
 * @param schoolLifeComment shared by the class, at most 600 UTF-16 units
 * @param paths shared by the class
 */
public record ClassView(
        String code,
        @Nullable String level,
        @Nullable PositioningType positioning,
        @Nullable PositioningType declaredInLsu,
        @Nullable Boolean knownToSiecle,
        @Nullable LocalDate committeeDate,
        @Nullable String schoolLifeComment,
        List<EducationalPath> paths) {}
