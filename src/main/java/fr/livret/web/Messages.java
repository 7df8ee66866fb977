package fr.livret.web;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts for people, from {@code messages_fr.properties} and {@code messages_en.properties} (UTF-8). French is the default. */
public final class Messages {

    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /**
     * The text under the key, with {@code {0}}, {@code {1}}… replaced by the arguments. Apostrophes need no doubling.
     *
     * @throws MissingResourceException if there is no such key
     */
    public static String text(Locale language, String key, Object... arguments) {
        return text(language, key, List.of(arguments));
    }

    static String text(Locale language, String key, List<?> arguments) {
        var text = ResourceBundle.getBundle("messages", language, NO_FALLBACK).getString(key);
        for (var i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i).toString());
        }
        return text;
    }

    /** The language that an {@code Accept-Language} header asks for, French when it asks for none of ours. */
    static Locale language(String acceptLanguage) {
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? Locale.FRENCH : wanted;
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }
}
