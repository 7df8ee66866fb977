package fr.livret.sample;

import java.util.Locale;

/** Level of a class (<i>niveau</i>). */
enum Level {
    SIXIEME("6EME", "10010012110"),
    CINQUIEME("5EME", "10110001110"),
    QUATRIEME("4EME", "10210001110"),
    TROISIEME("3EME", "10310019110");

    private static final int LETTERS = 26;

    private final String code;
    private final String mef;

    Level(String code, String mef) {
        this.code = code;
        this.mef = mef;
    }

    /** As in class codes: {@code 6EME}. */
    String label() {
        return code;
    }

    /** Code of its training in SIECLE. */
    String mef() {
        return mef;
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
