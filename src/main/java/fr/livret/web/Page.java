package fr.livret.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the URL of the following one, {@code total} counts all pages. */
public record Page<T>(List<T> items, @Nullable String next, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
