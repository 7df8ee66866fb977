package fr.livret.web;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: {@code *} or a list of entity tags. Weak tags are read; they match nothing in
 * {@code If-Match}, as RFC 9110 § 13.1.1 wants, and compare by value in {@code If-None-Match}.
 */
public record EtagCondition(boolean any, Set<Etag> strong, Set<Etag> weak) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*" + TAG + "(\\s*,\\s*" + TAG + ")*\\s*");

    /** Used by the platform to read the header. */
    public static EtagCondition fromString(String header) {
        if (header.strip().equals("*")) {
            return new EtagCondition(true, Set.of(), Set.of());
        }
        if (!LIST.matcher(header).matches()) {
            throw new IllegalArgumentException("not a list of entity tags");
        }
        return new EtagCondition(false, tags(header, false), tags(header, true));
    }

    private static Set<Etag> tags(String header, boolean weak) {
        return TAG.matcher(header)
                .results()
                .filter(tag -> weak == (tag.group(1) != null))
                .map(tag -> new Etag(tag.group(2)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean matchesStrongly(Etag current) {
        return any || strong.contains(current);
    }

    public boolean matchesWeakly(Etag current) {
        return any || strong.contains(current) || weak.contains(current);
    }
}
