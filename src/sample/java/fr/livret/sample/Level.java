package fr.livret.sample;

import java.util.Locale;

/** Level of a class (<i>niveau</i>). */
enum Level {
    SIXIEME("6EME"),
    CINQUIEME("5EME"),
    QUATRIEME("4EME"),
    TROISIEME("3EME");

    private static final int LETTERS = 26;

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /** The cycle that ends with this level or later: 3 for 6e, 4 for the others. */
    int cycle() {
        return this == SIXIEME ? 3 : 4;
    }

    boolean endsCycle() {
        return this == SIXIEME || this == TROISIEME;
    }

    /** The code of the class of this rank, from 1: {@code 6EME 4}, {@code 3EME A}. */
    String classCode(int rank) {
        return code + " " + (this == TROISIEME ? letters(rank - 1) : String.format(Locale.ROOT, "%d", rank));
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }
}
