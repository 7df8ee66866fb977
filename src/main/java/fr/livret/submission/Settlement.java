package fr.livret.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person found out about a submission whose outcome was unknown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Settlement(boolean delivered, @Nullable String note, String settledBy, Instant settledAt) {}
