package fr.livret.lsu;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys that may be shown in a report: what looks like a name or a national number (INE) is withheld. */
final class SafeValues {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_.-]{0,19}[0-9][A-Za-z0-9_.-]{0,19}");
    private static final Pattern NATIONAL_NUMBER = Pattern.compile("\\d{9}[A-Za-z]{2}|\\d{10}[A-Za-z]");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_.-]{1,12}");

    private SafeValues() {}

    static @Nullable String siecleId(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String id = value.strip();
        boolean shown =
                IDENTIFIER.matcher(id).matches() && !NATIONAL_NUMBER.matcher(id).matches();
        return shown ? id : null;
    }

    static @Nullable String subject(@Nullable String value) {
        return value != null && SUBJECT.matcher(value.strip()).matches() ? value.strip() : null;
    }
}
