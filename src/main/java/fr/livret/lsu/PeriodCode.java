package fr.livret.lsu;

import org.jspecify.annotations.Nullable;

/** Our short form of a period: {@code 2025-T1} (terms), {@code 2025-S2} (semesters), {@code 2025-P4of5} (others). */
final class PeriodCode {
    private PeriodCode() {}

    /** The code of a period, or null when one of its three values is missing or not a number. */
    static @Nullable String of(@Nullable String year, @Nullable String rank, @Nullable String count) {
        String digits = digits(year);
        String rankDigits = digits(rank);
        String countDigits = digits(count);
        if (digits == null || rankDigits == null || countDigits == null) {
            return null;
        }
        return digits
                + switch (countDigits) {
                    case "3" -> "-T" + rankDigits;
                    case "2" -> "-S" + rankDigits;
                    default -> "-P" + rankDigits + "of" + countDigits;
                };
    }

    private static @Nullable String digits(@Nullable String value) {
        return value != null && value.strip().matches("\\d{1,9}") ? value.strip() : null;
    }
}
