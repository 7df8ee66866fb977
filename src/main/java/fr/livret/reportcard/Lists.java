package fr.livret.reportcard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An absent list in JSON is an empty one. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
