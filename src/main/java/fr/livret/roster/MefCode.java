package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A training (<i>module élémentaire de formation</i>, MEF) by its national code: at most 11 letters and digits. */
record MefCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{1,11}");

    /** Used by the platform to read the parameter. */
    public static MefCode fromString(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a MEF");
        }
        return new MefCode(text);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
