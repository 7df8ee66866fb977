package fr.livret.imports;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One import, from the acceptance of its file to its report. */
@Entity
@Table(name = "import_job")
@IdClass(ImportJob.Key.class)
class ImportJob {

    @Id
    String school;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    JobState state = JobState.QUEUED;

    int attempt;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    boolean apply;

    boolean strict;

    String requestedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    FileIdentity file;

    @Nullable
    UUID fileId;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, ImportCounts.Kind> counts;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ConversionCount> conversions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> warnings = List.of();

    @Nullable
    UUID refusedId;

    @Nullable
    UUID differencesId;

    @Nullable
    UUID findingsId;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    FindingCounts findings;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    JobError error;

    Instant createdAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    ImportJob() {}

    @SuppressWarnings("NullAway.Init")
    ImportJob(String school, UUID id, FileKind kind, ImportOptions options, String requestedBy, Instant createdAt) {
        this.school = school;
        this.id = id;
        this.kind = kind;
        this.apply = options.apply();
        this.strict = options.strict();
        this.requestedBy = requestedBy;
        this.createdAt = createdAt;
    }

    /** The identity of a job: never without its school. */
    record Key(String school, UUID id) {}
}
