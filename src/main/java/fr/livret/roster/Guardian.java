package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A guardian of a student (responsable).
 *
 * @param civility {@code M} or {@code MME}
 * @param legalRank 1 or 2 for a legal guardian
 * @param relationship free text, 40 characters
 * @param denomination of a legal person, or of guardians known by one displayed name
 */
public record Guardian(
        @Nullable String civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable Integer legalRank,
        @Nullable String relationship,
        @Nullable String denomination,
        @Nullable Address address) {

    /** A postal address: four lines of 50 characters at most; LSU takes none without post code and town. */
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String postCode,
            @Nullable String town) {

        static final Address NONE = new Address(null, null, null, null, null, null);

        @JsonIgnore
        public boolean isComplete() {
            return postCode != null && town != null;
        }
    }
}
