package fr.livret.imports;

import jakarta.validation.constraints.NotNull;

/** What a person says of a proposed match. */
public record MatchDecision(@NotNull Decision decision) {

    /** Whether the student of the file is the one that the school has. */
    public enum Decision {
        /** They are one student, who takes the identifier of the file. */
        CONFIRM,
        /** They are two: the student of the file comes in as a new one. */
        REJECT
    }
}
