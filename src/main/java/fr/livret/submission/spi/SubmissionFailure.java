package fr.livret.submission.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an attempt did not give a receipt. */
public final class SubmissionFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient LocalizedText text;
    private final @Nullable Integer httpStatus;
    private final @Nullable Duration retryAfter;

    private SubmissionFailure(
            Kind kind, String code, LocalizedText text, @Nullable Integer httpStatus, @Nullable Duration retryAfter) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.text = text;
        this.httpStatus = httpStatus;
        this.retryAfter = retryAfter;
    }

    /**
     * A failure.
     *
     * @param code upper snake case
     */
    public static SubmissionFailure of(Kind kind, String code, LocalizedText text) {
        return new SubmissionFailure(kind, code, text, null, null);
    }

    /** With the status of the receiver's answer. */
    public SubmissionFailure withStatus(int status) {
        return new SubmissionFailure(kind, code, text, status, retryAfter);
    }

    /** With the delay before the next attempt that the receiver asked for. */
    public SubmissionFailure retryAfter(Duration delay) {
        return new SubmissionFailure(kind, code, text, httpStatus, delay);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public LocalizedText text() {
        return text;
    }

    public Optional<Integer> httpStatus() {
        return Optional.ofNullable(httpStatus);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What is known of the file, and what follows from it. */
    public enum Kind {
        /** It has not arrived, and another attempt may succeed: there will be one. */
        TRANSIENT,
        /** It has not arrived and will not. */
        PERMANENT,
        /** It may have arrived: a person has to settle it, and it is not sent again meanwhile. */
        UNKNOWN
    }
}
