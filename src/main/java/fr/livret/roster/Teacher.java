package fr.livret.roster;

import org.jspecify.annotations.Nullable;

/**
 * A teacher (enseignant). In STS the pair (type, number) is the identity; {@code key} is {@code type:number}, or a
 * local key as long as one of the two is missing.
 *
 * @param type {@code epp}, {@code local}, {@code dir} or {@code autre}
 * @param stsId positive integer without leading zero
 * @param civility {@code M} or {@code MME}
 */
public record Teacher(
        String key,
        @Nullable String type,
        @Nullable String stsId,
        @Nullable String civility,
        @Nullable String lastName,
        @Nullable String firstName) {

    public static String keyOf(String type, String stsId) {
        return type + ":" + stsId;
    }

    /** LSU takes no line of a teacher without both. */
    public boolean hasStsIdentity() {
        return type != null && stsId != null;
    }
}
