package fr.livret.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The national identifier of a school (UAI, formerly RNE): 7 digits and their key letter. */
public record Uai(@JsonValue String value) {

    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /**
     * Checks the form and the key letter.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    @JsonCreator
    public Uai {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a UAI");
        }
    }

    public static boolean isValid(String text) {
        return text.matches("[0-9]{7}[A-Z]") && text.charAt(7) == keyOf(Integer.parseInt(text.substring(0, 7)));
    }

    /** The key letter: the number modulo 23 in an alphabet without I, O and Q. */
    public static char keyOf(int number) {
        return KEYS.charAt(number % KEYS.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
