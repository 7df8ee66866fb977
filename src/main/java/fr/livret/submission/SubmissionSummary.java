package fr.livret.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission as its export shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionSummary(
        UUID id,
        URI href,
        String channel,
        SubmissionState state,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
