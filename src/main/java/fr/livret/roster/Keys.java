package fr.livret.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that rows name by themselves. */
final class Keys {

    private Keys() {}

    static <I> List<@Nullable String> of(List<I> entries, Function<I, @Nullable String> key) {
        List<@Nullable String> keys = new ArrayList<>();
        entries.forEach(entry -> keys.add(key.apply(entry)));
        return keys;
    }
}
