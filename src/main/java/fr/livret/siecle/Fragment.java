package fr.livret.siecle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, whatever its layout: order of attributes, white space and empty elements do not matter, and what some
 * versions write as an attribute and others as a child element is found either way.
 */
final class Fragment {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Fragment> children = new ArrayList<>();
    private String text = "";

    Fragment(String name, int line) {
        this.name = name;
        this.line = line;
    }

    int line() {
        return line;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void child(Fragment child) {
        children.add(child);
    }

    void text(String content) {
        text = content;
    }

    /** The first value that is not blank, of an attribute or a child, in the order of the names; without outer blanks. */
    @Nullable
    String value(String... names) {
        for (String wanted : names) {
            String attribute = attributes.getOrDefault(wanted, "").strip();
            if (!attribute.isEmpty()) {
                return attribute;
            }
            for (Fragment child : children) {
                if (child.name.equals(wanted) && !child.text.isBlank()) {
                    return child.text.strip();
                }
            }
        }
        return null;
    }

    boolean has(String child) {
        return children.stream().anyMatch(c -> c.name.equals(child));
    }

    /** The elements at the end of a path of children. */
    Stream<Fragment> all(String... path) {
        Stream<Fragment> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(f -> f.children.stream()).filter(f -> f.name.equals(step));
        }
        return found;
    }
}
