package fr.livret.web;

/**
 * What a POST created.
 *
 * @param path the path of the new resource under the base path, percent-encoded, such as {@code schools/0382032C/exports/…}
 * @param replayed whether this is the answer of an earlier request with the same key
 */
public record Creation<T>(T body, String path, boolean replayed) {

    public static <T> Creation<T> of(T body, String path) {
        return new Creation<>(body, path, false);
    }
}
