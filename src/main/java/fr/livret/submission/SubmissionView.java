package fr.livret.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import fr.livret.web.Etag;
import fr.livret.web.Links;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        UUID id,
        URI export,
        String channel,
        SubmissionState state,
        boolean withToken,
        String requestedBy,
        File file,
        List<AttemptView> attempts,
        @Nullable SubmittedReceipt receipt,
        @Nullable Settlement settlement,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static SubmissionView of(Submission submission, Links links, Locale language) {
        return new SubmissionView(
                submission.id,
                links.to("schools", submission.school, "exports", submission.exportId.toString()),
                submission.channel,
                submission.state,
                submission.withToken,
                submission.requestedBy,
                new File(
                        submission.file.name(),
                        submission.file.mediaType(),
                        submission.file.size(),
                        submission.file.sha256()),
                submission.attempts.stream()
                        .map(attempt -> AttemptView.of(attempt, language))
                        .toList(),
                submission.receipt,
                submission.settlement,
                submission.createdAt,
                submission.finishedAt);
    }

    static Etag etag(Submission submission) {
        return Etag.ofVersion(submission.version);
    }

    /** The file handed over. */
    record File(String name, String mediaType, long size, String sha256) {}

    /** An attempt. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            int number,
            AttemptState state,
            Instant dueAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable FailureView failure) {

        static AttemptView of(Attempt attempt, Locale language) {
            return new AttemptView(
                    attempt.number(),
                    attempt.state(),
                    attempt.dueAt(),
                    attempt.startedAt(),
                    attempt.finishedAt(),
                    FailureView.of(attempt.failure(), language));
        }
    }

    /** Why an attempt failed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FailureView(
            Kind kind, String code, String detail, @Nullable Integer httpStatus) {

        static @Nullable FailureView of(@Nullable Failure failure, Locale language) {
            return failure == null
                    ? null
                    : new FailureView(
                            failure.kind(), failure.code(), failure.text().in(language), failure.httpStatus());
        }
    }
}
