package fr.livret.readiness.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readiness says of a student, and therefore what the file holds.
 *
 * @param items in the order of the rules, then of the lines
 * @param lines those that go out; empty when {@code status} is IMPOSSIBLE
 * @param committeeDate the card's, else the class's
 * @param schoolingDate the card's, else the later of the period's start and the enrolment's
 */
public record Verdict(
        ReadinessStatus status,
        List<MissingItem> items,
        List<OutgoingLine> lines,
        @Nullable LocalDate committeeDate,
        @Nullable LocalDate schoolingDate) {

    public boolean goesOut() {
        return status != ReadinessStatus.IMPOSSIBLE;
    }
}
