package fr.livret.web;

import java.util.List;

/**
 * One fault inside a request: where it is, its code (upper snake case), and the arguments of its message. The message is found under
 * {@code fault.<code>} in the bundles, unless {@code text} was given by a component that speaks the caller's language already.
 */
public record Fault(Place place, String where, String code, List<Object> arguments, String text) {

    /** What {@link Fault#where()} designates. */
    public enum Place {
        /** A JSON pointer (RFC 6901) into the body; empty for the whole body. */
        POINTER,
        PARAMETER,
        HEADER,
        /** A line of a body in lines, counted from 1. */
        LINE
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(Place.POINTER, pointer, code, List.of(arguments), "");
    }

    public static Fault inParameter(String name, String code, Object... arguments) {
        return new Fault(Place.PARAMETER, name, code, List.of(arguments), "");
    }

    public static Fault inHeader(String name, String code, Object... arguments) {
        return new Fault(Place.HEADER, name, code, List.of(arguments), "");
    }

    public static Fault onLine(int line, String code, Object... arguments) {
        return new Fault(Place.LINE, Integer.toString(line), code, List.of(arguments), "");
    }

    static Fault saying(Place place, String where, String code, String text) {
        return new Fault(place, where, code, List.of(), text);
    }
}
