package fr.livret.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to submit a file through.
 *
 * @param token a short-lived token of the user's, instead of the configured credential; kept in memory while the file is
 *     sent, and nowhere else
 */
record SubmissionInput(
        @NotNull @Size(min = 1, max = 40) String channel,

        @Nullable @Size(min = 1, max = 8192) @Pattern(regexp = "[\\x21-\\x7e]+")
        String token) {

    @Override
    public String toString() {
        return "SubmissionInput[channel=" + channel + ", token=" + (token == null ? "none" : "…") + "]";
    }
}
