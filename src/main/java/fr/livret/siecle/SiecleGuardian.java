package fr.livret.siecle;

import org.jspecify.annotations.Nullable;

/**
 * A legal guardian (<i>responsable légal</i>) of a student.
 *
 * @param personId PERSONNE_ID; a merge in SIECLE changes it
 * @param legalRank 1 or 2; null beyond the second
 * @param lastName the name in use, else the family name
 * @param civility {@code M} or {@code MME}
 * @param relationship label of the parenthood, null when its code is unknown
 */
public record SiecleGuardian(
        String personId,
        @Nullable Integer legalRank,
        @Nullable String civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String relationship,
        @Nullable Address address) {

    /** A postal address, each line without outer blanks. */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String postCode,
            @Nullable String town) {}
}
