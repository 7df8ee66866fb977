package fr.livret.export;

import fr.livret.jobs.JobError;
import fr.livret.jobs.JobState;
import fr.livret.submission.SubmittedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One export, from its acceptance to long after its file is gone. */
@Entity
@Table(name = "export_job")
@IdClass(ExportJob.Key.class)
class ExportJob {

    @Id
    String school;

    @Id
    UUID id;

    short year;

    @Enumerated(EnumType.STRING)
    JobState state = JobState.QUEUED;

    int attempt;

    int retentionHours;

    @Column(name = "dry_run")
    boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    ExportRequest request;

    @Column(name = "requested_by")
    String requestedBy;

    @Nullable
    @Enumerated(EnumType.STRING)
    ExportPhase phase;

    int done;

    int total;

    @Nullable
    @Column(name = "data_as_of")
    Instant dataAsOf;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "started_at")
    Instant startedAt;

    @Nullable
    @Column(name = "finished_at")
    Instant finishedAt;

    @Nullable
    @Column(name = "expires_at")
    Instant expiresAt;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    ExportCounts counts;

    @Nullable
    @Column(name = "file_id")
    UUID fileId;

    @Nullable
    @Column(name = "file_name")
    String fileName;

    @Nullable
    @Column(name = "file_size")
    Long fileSize;

    @Nullable
    @Column(name = "file_sha256")
    String fileSha256;

    @Nullable
    @Column(name = "file_type")
    String fileType;

    @Nullable
    @Column(name = "report_id")
    UUID reportId;

    @Nullable
    @Column(name = "schema_label")
    String schemaLabel;

    @Nullable
    @Column(name = "schema_hash")
    String schemaHash;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    JobError error;

    @Nullable
    @Column(name = "lsu_verdict")
    @JdbcTypeCode(SqlTypes.JSON)
    LsuVerdict lsuVerdict;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    ExportJob() {}

    @SuppressWarnings("NullAway.Init")
    ExportJob(
            String school,
            UUID id,
            short year,
            ExportRequest request,
            boolean dryRun,
            int retentionHours,
            String requestedBy,
            Instant createdAt) {
        this.school = school;
        this.id = id;
        this.year = year;
        this.request = request;
        this.dryRun = dryRun;
        this.retentionHours = retentionHours;
        this.requestedBy = requestedBy;
        this.createdAt = createdAt;
    }

    /** The file of a job that has one. */
    SubmittedFile submittedFile() {
        return new SubmittedFile(
                Objects.requireNonNull(fileId),
                Objects.requireNonNull(fileName),
                Objects.requireNonNull(fileType),
                Objects.requireNonNull(fileSize),
                Objects.requireNonNull(fileSha256));
    }

    /** Whether no other export of its periods may run beside it; a dry run disturbs nobody. */
    boolean holdsPeriods() {
        return !dryRun;
    }

    /** Its periods, each once, in a fixed order: two jobs never wait for each other. */
    Stream<String> periods() {
        return request.periods().stream().distinct().sorted();
    }

    /** The identity of a job: never without its school. */
    record Key(String school, UUID id) {}
}
