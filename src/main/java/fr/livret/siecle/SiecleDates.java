package fr.livret.siecle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates: SIECLE writes {@code dd/mm/yyyy}, STS {@code yyyy-mm-dd}. */
final class SiecleDates {

    private static final DateTimeFormatter SIECLE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private SiecleDates() {}

    /** The date, null when there is none or it cannot be read. */
    static @Nullable LocalDate parse(@Nullable String lexical) {
        if (lexical == null) {
            return null;
        }
        try {
            return lexical.indexOf('/') > 0 ? LocalDate.parse(lexical, SIECLE) : LocalDate.parse(lexical);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
