package fr.livret.lsu;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain words for findings, in French or English. Given names of the format only, it cannot show a pupil's data. */
final class FindingTexts {
    private final ResourceBundle texts;

    private FindingTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** English for English locales, French for all others. */
    static FindingTexts in(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return new FindingTexts(ResourceBundle.getBundle(
                "lsu.findings",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The text of a rule, or the general one when the rule has none. */
    String of(String rule, Object... arguments) {
        String key = texts.containsKey(rule) ? rule : "other";
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments);
    }

    /** How to name a place of the file. */
    String where(String element, @Nullable String attribute) {
        return attribute == null ? named(element) : of("where.attribute", named(attribute), element);
    }

    String anyOf(List<String> names) {
        return names.stream().map(this::named).collect(Collectors.joining(", "));
    }

    String unknownName() {
        return texts.getString("unknown");
    }

    private String named(String name) {
        String key = "name." + name;
        return texts.containsKey(key) ? of("where.named", texts.getString(key), name) : of("where.raw", name);
    }
}
