package fr.livret.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A period of a school year (<i>période</i>): its rank among the periods of the year. Written {@code 2025-T1} when there are three a
 * year, {@code 2025-S2} when there are two, {@code 2025-P4of5} otherwise.
 */
public record PeriodCode(int year, int rank, int count) {

    private static final int TERMS = 3;
    private static final int SEMESTERS = 2;
    private static final Pattern FORM = Pattern.compile("(20\\d{2})-(?:T([1-3])|S([12])|P([1-9]\\d?)of([1-9]\\d?))");

    /**
     * Checks the rank.
     *
     * @throws IllegalArgumentException if it is not among the periods of the year
     */
    public PeriodCode {
        if (rank < 1 || rank > count) {
            throw new IllegalArgumentException("no period " + rank + " of " + count);
        }
    }

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text is not the one way to write it
     */
    @JsonCreator
    public static PeriodCode fromString(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a period");
        }
        var year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return new PeriodCode(year, Integer.parseInt(parts.group(2)), TERMS);
        }
        if (parts.group(3) != null) {
            return new PeriodCode(year, Integer.parseInt(parts.group(3)), SEMESTERS);
        }
        var code = new PeriodCode(year, Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)));
        if (!code.toString().equals(text)) {
            throw new IllegalArgumentException("a period has one way to be written");
        }
        return code;
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (count) {
            case TERMS -> year + "-T" + rank;
            case SEMESTERS -> year + "-S" + rank;
            default -> year + "-P" + rank + "of" + count;
        };
    }
}
