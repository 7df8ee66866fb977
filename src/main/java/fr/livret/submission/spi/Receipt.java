package fr.livret.submission.spi;

import org.jspecify.annotations.Nullable;

/**
 * Proof that a file has arrived.
 *
 * @param reference what the receiver calls it; null when it gave no name
 * @param httpStatus of the answer, when there was one
 */
public record Receipt(@Nullable String reference, @Nullable Integer httpStatus) {

    public static Receipt of(String reference) {
        return new Receipt(reference, null);
    }
}
