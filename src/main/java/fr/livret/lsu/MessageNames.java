package fr.livret.lsu;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a validator's message its rule and the names of the format that it mentions, and nothing else. The message
 * is in the language of the machine: only its first word and known names are looked for.
 */
final class MessageNames {
    private static final Pattern RULE = Pattern.compile("^(cvc-[A-Za-z0-9.-]{1,60}?)\\.?\\s*[::]");
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final Pattern EXPECTED = Pattern.compile(":([\\w-]+)");
    private static final int LONGEST_LIST = 6;

    private MessageNames() {}

    /** The XML Schema rule, or {@code schema} when the message has none. */
    static String rule(String message) {
        Matcher matcher = RULE.matcher(message);
        return matcher.find() ? matcher.group(1) : "schema";
    }

    /** The last of these names in the message; the value it quotes comes before the name. */
    static @Nullable String lastOf(Collection<String> names, String message) {
        String last = null;
        Matcher matcher = NAME.matcher(message);
        while (matcher.find()) {
            if (names.contains(matcher.group())) {
                last = matcher.group();
            }
        }
        return last;
    }

    /** The elements of the list of expected ones, {@code {"urn:…":a, "urn:…":b}}, that the schema has. */
    static List<String> expected(String message, SchemaDescription schema) {
        List<String> names = new ArrayList<>();
        int start = message.lastIndexOf('{');
        Matcher matcher = EXPECTED.matcher(message);
        while (start >= 0 && matcher.find(start) && names.size() < LONGEST_LIST) {
            start = matcher.end();
            if (schema.allows(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
