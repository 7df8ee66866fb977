package fr.livret.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The file of an export handed over through a channel, with every attempt. */
@Entity
@IdClass(Submission.Key.class)
class Submission {

    @Id
    String school;

    @Id
    UUID id;

    UUID exportId;

    String channel;

    @Enumerated(EnumType.STRING)
    SubmissionState state = SubmissionState.QUEUED;

    boolean withToken;

    /** Nothing more is to be sent, whatever the attempt under way gives. */
    boolean cancelled;

    String requestedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    SubmittedFile file;

    /** The latest attempt. */
    UUID attemptId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Attempt> attempts = List.of();

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    SubmittedReceipt receipt;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Settlement settlement;

    Instant createdAt;

    @Nullable
    Instant finishedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Submission() {}

    @SuppressWarnings("NullAway.Init")
    Submission(String school, UUID id, UUID exportId, String channel, SubmittedFile file, String requestedBy) {
        this.school = school;
        this.id = id;
        this.exportId = exportId;
        this.channel = channel;
        this.file = file;
        this.requestedBy = requestedBy;
    }

    Attempt attempt() {
        return attempts.get(attempts.size() - 1);
    }

    /** Plans the next attempt. */
    Attempt plan(UUID attempt, Instant dueAt) {
        Attempt next = Attempt.planned(attempt, attempts.size() + 1, dueAt);
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(next);
        attempts = List.copyOf(all);
        attemptId = attempt;
        state = SubmissionState.QUEUED;
        finishedAt = null;
        return next;
    }

    /** Puts what is now known of the latest attempt in its place. */
    void replace(Attempt known) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(all.size() - 1, known);
        attempts = List.copyOf(all);
    }

    /** The identity of a submission: never without its school. */
    record Key(String school, UUID id) {}
}
