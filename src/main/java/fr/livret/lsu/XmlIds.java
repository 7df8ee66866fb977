package fr.livret.lsu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the {@code xs:ID} values of one document. An id is the prefix and the key when every part of the key is made of
 * ASCII letters and digits ({@code EL_700001}, {@code DI_061300_S}), otherwise the prefix and a number in order of first
 * appearance ({@code EL-1}); a key is never cleaned, so two keys never share an id. Not thread-safe.
 */
public final class XmlIds {
    /** Of the keys that cannot be part of an id. */
    private final Map<Key, String> ids = new HashMap<>();

    private final Map<String, Integer> sequences = new HashMap<>();

    /**
     * The id of an object; the same prefix and key always give the same id.
     *
     * @param prefix ASCII letters, one prefix for each kind of object
     * @param key the parts that identify the object among those of its kind
     * @throws IllegalArgumentException when the prefix is not made of letters or the key has no part
     */
    public String of(String prefix, String... key) {
        if (!isWord(prefix) || key.length == 0) {
            throw new IllegalArgumentException("An id needs a prefix of letters and a key");
        }
        return isSafe(key)
                ? prefix + "_" + String.join("_", key)
                : ids.computeIfAbsent(new Key(prefix, List.of(key)), this::number);
    }

    private String number(Key key) {
        return key.prefix + "-" + sequences.merge(key.prefix, 1, Integer::sum);
    }

    private static boolean isSafe(String... parts) {
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                if (!isSafe(part.charAt(i))) {
                    return false;
                }
            }
            if (part.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSafe(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private record Key(String prefix, List<String> parts) {}
}
