package fr.livret.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.roster.RosterRows.StudentRow;
import fr.livret.siecle.SiecleStudent;
import fr.livret.web.Etag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed match as callers see it: the student of the file beside the one that the school has.
 *
 * @param inFile absent once somebody has decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StudentMatchView(
        UUID id,
        MatchState state,
        @Nullable Person inFile,
        @Nullable Person known,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    static StudentMatchView of(StudentMatch match, @Nullable StudentRow known) {
        SiecleStudent said = match.document;
        return new StudentMatchView(
                match.id,
                match.state,
                said == null ? null : Person.of(said),
                known == null ? null : Person.of(known),
                match.proposedAt,
                match.decidedAt,
                match.decidedBy);
    }

    static Etag etag(StudentMatch match) {
        return Etag.ofVersion(match.version);
    }

    /** What tells a student. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            @Nullable String siecleId,
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable LocalDate birthDate,
            @Nullable String classCode) {

        static Person of(SiecleStudent said) {
            String classCode = said.classes().isEmpty() ? null : said.classes().get(0);
            return new Person(said.siecleId(), said.lastName(), said.firstName(), said.birthDate(), classCode);
        }

        static Person of(StudentRow known) {
            return new Person(known.siecleId(), known.lastName(), known.firstName(), known.birthDate(), null);
        }
    }
}
