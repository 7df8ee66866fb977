package fr.livret.imports;

import fr.livret.reportcard.ResultStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. A value that cannot be understood is refused by itself and taken for absent, so that readiness asks
 * for it; a text over its limit is refused rather than cut.
 */
final class Row {

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final int MAX_COUNTER = 999;

    private final Refusals refusals;
    private final int line;
    private final @Nullable String siecleId;
    private final @Nullable String subject;
    private final @Nullable String period;

    Row(Refusals refusals, int line, @Nullable String siecleId, @Nullable String subject, @Nullable String period) {
        this.refusals = refusals;
        this.line = line;
        this.siecleId = siecleId;
        this.subject = subject;
        this.period = period;
    }

    Row ofSubject(@Nullable String code) {
        return new Row(refusals, line, siecleId, code, period);
    }

    void refuse(RefusalCode code, String detail) {
        refusals.add(new Refusal(line, code.name(), siecleId, subject, period, detail));
    }

    /** The text as it stands, byte for byte; null when blank or longer than {@code limit} UTF-16 units. */
    @Nullable
    String text(@Nullable String text, int limit, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > limit) {
            refuse(RefusalCode.TEXT_TOO_LONG, name);
            return null;
        }
        return text;
    }

    @Nullable
    LocalDate date(@Nullable String lexical, String name) {
        return read(lexical, RefusalCode.DATE, name, LocalDate::parse);
    }

    /** An average on 20. */
    @Nullable
    BigDecimal average(@Nullable String lexical, String name) {
        return read(lexical, RefusalCode.AVERAGE, name, text -> {
            BigDecimal average = new BigDecimal(text);
            return average.signum() >= 0 && average.compareTo(TWENTY) <= 0 ? average : null;
        });
    }

    /** A whole number between the bounds. */
    @Nullable
    Integer level(@Nullable String lexical, int min, int max, String name) {
        return read(lexical, RefusalCode.LEVEL, name, text -> within(text, min, max));
    }

    /** A counter of school life, 0 to 999. */
    @Nullable
    Integer counter(@Nullable String lexical, String name) {
        return read(lexical, RefusalCode.COUNTER, name, text -> within(text, 0, MAX_COUNTER));
    }

    @Nullable
    ResultStatus status(@Nullable String lexical, String name) {
        return read(lexical, RefusalCode.STATUS, name, text -> switch (text) {
            case "1" -> ResultStatus.NOT_MARKED;
            case "2" -> ResultStatus.PENDING;
            case "3" -> ResultStatus.EXEMPTED;
            default -> null;
        });
    }

    private <T> @Nullable T read(
            @Nullable String lexical, RefusalCode code, String name, Function<String, @Nullable T> parser) {
        if (lexical == null) {
            return null;
        }
        T value;
        try {
            value = parser.apply(lexical.strip());
        } catch (NumberFormatException | DateTimeParseException e) {
            value = null;
        }
        if (value == null) {
            refuse(code, name);
        }
        return value;
    }

    private static @Nullable Integer within(String text, int min, int max) {
        int value = Integer.parseInt(text);
        return value >= min && value <= max ? value : null;
    }
}
