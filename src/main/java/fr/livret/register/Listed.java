package fr.livret.register;

import java.util.List;

/** The rows of a page, one more than asked when there are others, and the count of all. */
public record Listed<S>(List<S> rows, long total) {

    public Listed {
        rows = List.copyOf(rows);
    }
}
