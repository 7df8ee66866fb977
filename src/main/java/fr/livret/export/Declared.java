package fr.livret.export;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The objects of one kind that a file declares, each once. An identifier is the prefix and the object's own key when that
 * is safe in {@code xs:ID}, else the prefix and a rank: a key is never cleaned, since two might become one.
 */
final class Declared<T> {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_]+");

    private final String prefix;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    Declared(String prefix) {
        this.prefix = prefix;
    }

    /** The identifier of the object known by {@code key}, made by {@code factory} from it at first sight. */
    String idByKey(String key, Function<String, T> factory) {
        boolean safe = SAFE.matcher(key).matches();
        return id(key, safe ? prefix + "_" + key : ranked(), factory);
    }

    /** As {@link #idByKey}, for keys that are texts: the identifier is the rank of first appearance. */
    String idByRank(String key, Function<String, T> factory) {
        return id(key, ranked(), factory);
    }

    List<T> inOrderOfAppearance() {
        return entries.values().stream().map(Entry::object).toList();
    }

    List<T> inOrderOf(Comparator<T> order) {
        return entries.values().stream().map(Entry::object).sorted(order).toList();
    }

    private String ranked() {
        return prefix + "-" + (entries.size() + 1);
    }

    private String id(String key, String candidate, Function<String, T> factory) {
        Entry<T> entry = entries.get(key);
        if (entry == null) {
            entry = new Entry<>(candidate, factory.apply(candidate));
            entries.put(key, entry);
        }
        return entry.id();
    }

    private record Entry<T>(String id, T object) {}
}
