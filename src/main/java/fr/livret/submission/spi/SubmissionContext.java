package fr.livret.submission.spi;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission under way.
 *
 * @param submission its identifier, the same for all its attempts
 * @param attempt from 1
 * @param token what the user gave in place of a configured credential; never to be kept
 */
public record SubmissionContext(
        UUID submission,
        int attempt,
        ChannelSettings settings,
        @Nullable Secret token) {

    /** The same for every attempt of a submission, and for no other submission. */
    public String idempotencyKey() {
        return submission.toString();
    }

    public Optional<Secret> userToken() {
        return Optional.ofNullable(token);
    }
}
