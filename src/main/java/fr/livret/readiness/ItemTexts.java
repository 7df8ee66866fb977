package fr.livret.readiness;

import fr.livret.readiness.check.ItemCode;
import fr.livret.readiness.check.MissingItem;
import fr.livret.readiness.check.ReadinessStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What is said to people, from {@code readiness_fr.properties} and {@code readiness_en.properties}. The message of an
 * item is found under its code and argument, else under its code and {@code *} when it has an argument, else under its
 * code; {@code {0}} is the argument, {@code {1}} the subject, {@code {2}} the class, {@code {3}} the teachers.
 */
final class ItemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle texts;

    ItemTexts(Locale language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("readiness", language, NO_FALLBACK);
    }

    String header(String column) {
        return texts.getString("column." + column);
    }

    String of(ReadinessStatus status) {
        return texts.getString("status." + status);
    }

    String yesOrNo(boolean value) {
        return texts.getString(value ? "yes" : "no");
    }

    /** The datum that an item is about, in a few words. */
    String label(ItemCode code) {
        return texts.getString("label." + code);
    }

    String level(ItemCode.Level level) {
        return texts.getString("level." + level);
    }

    String message(MissingItem item, String subject, String classCode, String teachers) {
        return texts.getString(key(item))
                .replace("{0}", argument(item))
                .replace("{1}", subject)
                .replace("{2}", classCode)
                .replace("{3}", teachers);
    }

    private String key(MissingItem item) {
        String code = item.code().name();
        return Stream.of(code + "." + item.argument(), code + ".*")
                .filter(key -> item.argument() != null)
                .filter(texts::containsKey)
                .findFirst()
                .orElse(code);
    }

    private String argument(MissingItem item) {
        String argument = item.argument();
        if (argument == null) {
            return "";
        }
        return item.code() == ItemCode.COMMITTEE_BEFORE_SCHOOLING
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(LocalDate.parse(argument))
                : argument;
    }
}
