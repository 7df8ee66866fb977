package fr.livret.sample;

import fr.livret.school.PeriodCode;
import java.time.LocalDate;

/**
 * A term (<i>trimestre</i>) of the sample.
 *
 * @param label as the school names it
 */
public record SampleTerm(String code, String label, LocalDate startsOn, LocalDate endsOn) {

    private static final int DAYS_OF_COMMITTEES = 9;

    static SampleTerm of(String code) {
        return switch (PeriodCode.fromString(code).rank()) {
            case 1 -> term(code, "1er trimestre", "2025-09-01", "2025-11-30");
            case 2 -> term(code, "2e trimestre", "2025-12-01", "2026-03-08");
            default -> term(code, "3e trimestre", "2026-03-09", "2026-07-04");
        };
    }

    /** The day a class's committee meets: in the days that follow the term, or precede the end of the year. */
    LocalDate committee(SampleClass.Place place) {
        LocalDate first = code.endsWith("T3") ? LocalDate.of(2026, 6, 8) : endsOn.plusDays(1);
        return first.plusDays(place.ordinal() % DAYS_OF_COMMITTEES);
    }

    private static SampleTerm term(String code, String label, String from, String to) {
        return new SampleTerm(code, label, LocalDate.parse(from), LocalDate.parse(to));
    }
}
