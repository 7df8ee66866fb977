package fr.livret.imports;

import fr.livret.siecle.SiecleStudent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A student of a file who may be one that the school has. */
@Entity
@IdClass(ImportJob.Key.class)
class StudentMatch {

    @Id
    String school;

    @Id
    UUID id;

    @Column(name = "year")
    @JdbcTypeCode(SqlTypes.SMALLINT)
    int schoolYear;

    String siecleId;

    UUID studentId;

    @Enumerated(EnumType.STRING)
    MatchState state;

    /** What the file says; gone once somebody has decided. */
    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    SiecleStudent document;

    Instant proposedAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decidedBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected StudentMatch() {}

    void decide(MatchState decision, String by, Instant at) {
        state = decision;
        document = null;
        decidedBy = by;
        decidedAt = at;
    }
}
