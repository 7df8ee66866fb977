package fr.livret.submission;

import fr.livret.submission.spi.LocalizedText;
import fr.livret.submission.spi.SubmissionFailure;
import fr.livret.submission.spi.SubmissionFailure.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why an attempt failed, as it is kept: readable when its adapter is gone. */
record Failure(
        Kind kind,
        String code,
        LocalizedText text,
        @Nullable Integer httpStatus,
        @Nullable Long retryAfterSeconds) {

    private static final String BUNDLE = "submission";

    static Failure of(SubmissionFailure failure) {
        return new Failure(
                failure.kind(),
                failure.code(),
                failure.text(),
                failure.httpStatus().orElse(null),
                failure.retryAfter().map(Duration::toSeconds).orElse(null));
    }

    /** One of our own, whose text is in the bundle under its code. */
    static Failure of(Kind kind, String code) {
        return new Failure(kind, code, LocalizedText.fromBundle(Failure.class, BUNDLE, code), null, null);
    }
}
