package fr.livret.readiness.check;

import fr.livret.reportcard.ReportCardParts.EducationalPath;
import fr.livret.reportcard.ReportCardParts.Participation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readiness says of a student, and therefore what the file holds. The lists of what goes out are empty when
 * {@code status} is IMPOSSIBLE.
 *
 * @param items in the order of the rules, then of the lines
 * @param lines those that go out
 * @param committeeDate the card's, else the class's
 * @param schoolingDate the card's, else the later of the period's start and the enrolment's
 * @param paths the student's own that go out
 * @param projects parts in interdisciplinary projects that go out
 * @param personalisedSupport parts in personalised support that go out
 */
public record Verdict(
        ReadinessStatus status,
        List<MissingItem> items,
        List<OutgoingLine> lines,
        @Nullable LocalDate committeeDate,
        @Nullable LocalDate schoolingDate,
        List<EducationalPath> paths,
        List<Participation> projects,
        List<Participation> personalisedSupport) {

    public Verdict(
            ReadinessStatus status,
            List<MissingItem> items,
            List<OutgoingLine> lines,
            @Nullable LocalDate committeeDate,
            @Nullable LocalDate schoolingDate) {
        this(status, items, lines, committeeDate, schoolingDate, List.of(), List.of(), List.of());
    }

    public boolean goesOut() {
        return status != ReadinessStatus.IMPOSSIBLE;
    }
}
