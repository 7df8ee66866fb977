package fr.livret.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an object that a caller enters, beyond what Bean Validation says: each fault at its JSON pointer. Objects
 * inside it collect into the same list.
 */
public final class EntryFaults {

    private final String pointer;
    private final List<Fault> faults;

    public EntryFaults() {
        this("", new ArrayList<>());
    }

    private EntryFaults(String pointer, List<Fault> faults) {
        this.pointer = pointer;
        this.faults = faults;
    }

    /** The faults of what stands at a property. */
    public EntryFaults in(String property) {
        return new EntryFaults(pointer + "/" + JsonPointers.escape(property), faults);
    }

    /** The faults of an element of the list at a property. */
    public EntryFaults in(String property, int index) {
        return new EntryFaults(pointer + "/" + JsonPointers.escape(property) + "/" + index, faults);
    }

    /** Says what is wrong with a property; its text is {@code fault.<code>}. */
    public void add(String property, String code, Object... arguments) {
        faults.add(Fault.at(pointer + "/" + JsonPointers.escape(property), code, arguments));
    }

    /** Says what is wrong with the object itself. */
    public void add(Fault fault) {
        faults.add(new Fault(fault.place(), pointer + fault.where(), fault.code(), fault.arguments(), fault.text()));
    }

    /** A text of several lines as it is kept; null when blank, or when it is refused. */
    public @Nullable String text(String property, @Nullable String typed, int limit) {
        String text = EnteredText.kept(typed);
        if (text == null) {
            return null;
        }
        if (!EnteredText.isWritable(text)) {
            add(property, "ILLEGAL_CHARACTER");
        } else if (text.length() > limit) {
            add(property, "TEXT_TOO_LONG", limit);
        } else {
            return text;
        }
        return null;
    }

    /** A text of one line, such as a name. */
    public @Nullable String line(String property, @Nullable String typed, int limit) {
        String text = text(property, typed, limit);
        if (text != null && !EnteredText.isOneLine(text)) {
            add(property, "ILLEGAL_CHARACTER");
            return null;
        }
        return text;
    }

    /** A text of one line that must be there. */
    public String required(String property, @Nullable String typed, int limit) {
        int before = faults.size();
        String text = line(property, typed, limit);
        if (text == null && faults.size() == before) {
            add(property, "MISSING_VALUE");
        }
        return text == null ? "" : text;
    }

    /** Refuses the second of two equal keys in the list at a property. */
    public <T> void once(String property, List<T> elements, String part, Function<T, @Nullable Object> key) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            Object value = key.apply(elements.get(i));
            if (value != null && !seen.add(value)) {
                String where = part.isEmpty() ? "" : "/" + part;
                add(Fault.at("/" + JsonPointers.escape(property) + "/" + i + where, "REPEATED_VALUE"));
            }
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public Collection<Fault> all() {
        return List.copyOf(faults);
    }

    /**
     * Ends the reading of an object.
     *
     * @throws InvalidRequestProblem 400 if anything is wrong
     */
    public void requireNone() {
        if (!faults.isEmpty()) {
            throw new InvalidRequestProblem(List.copyOf(faults));
        }
    }
}
