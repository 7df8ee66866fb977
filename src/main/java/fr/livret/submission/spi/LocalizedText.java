package fr.livret.submission.spi;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A text for people, in both languages. */
public record LocalizedText(String fr, String en) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The text under a key of {@code <bundle>_fr.properties} and {@code <bundle>_en.properties}, with {@code {0}},
     * {@code {1}}… replaced by the arguments.
     *
     * @param owner a class that has the bundle on its class path
     */
    public static LocalizedText fromBundle(Class<?> owner, String bundle, String key, Object... arguments) {
        return new LocalizedText(
                text(owner, bundle, Locale.FRENCH, key, arguments),
                text(owner, bundle, Locale.ENGLISH, key, arguments));
    }

    /** English for English, French for everybody else. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : fr;
    }

    private static String text(Class<?> owner, String bundle, Locale language, String key, Object... arguments) {
        String text = ResourceBundle.getBundle(bundle, language, owner.getClassLoader(), NO_FALLBACK)
                .getString(key);
        List<Object> values = List.of(arguments);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i).toString());
        }
        return text;
    }
}
