package fr.livret.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of problems (RFC 9457). The {@code type} of an answer is {@link #uri()}; the title is fixed; the detail is found in the
 * message bundles under {@code problem.<slug>.detail}, the page that explains it under {@code problem.<slug>.explanation}.
 */
public enum ProblemType {
    MALFORMED_BODY("The body cannot be read"),
    INVALID_REQUEST("The request does not meet the contract"),
    UNAUTHENTICATED("Authentication is required"),
    PERMISSION_MISSING("A permission is missing"),
    SCHOOL_NOT_ALLOWED("This school is not among the caller's"),
    NOT_FOUND("Nothing here"),
    METHOD_NOT_ALLOWED("This method is not allowed here"),
    NOT_ACCEPTABLE("No acceptable representation"),
    STATE_CONFLICT("The present state forbids it"),
    IDEMPOTENCY_KEY_IN_USE("The first request with this key is still running"),
    GONE("No longer available"),
    PRECONDITION_FAILED("The resource has changed"),
    BODY_TOO_LARGE("The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("This media type is not supported"),
    RANGE_NOT_SATISFIABLE("The range cannot be satisfied"),
    UNPROCESSABLE("The school's data forbids it"),
    IDEMPOTENCY_KEY_REUSED("This key was used with another body"),
    PRECONDITION_REQUIRED("A precondition is required"),
    TOO_MANY_REQUESTS("Too many requests"),
    INTERNAL_ERROR("Internal error"),
    UNAVAILABLE("Temporarily unavailable");

    private static final String PREFIX = "urn:problem-type:livret:";

    private final String title;

    ProblemType(String title) {
        this.title = title;
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The general problem of an HTTP status that the platform itself raised. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_MISSING;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> STATE_CONFLICT;
            case 410 -> GONE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 416 -> RANGE_NOT_SATISFIABLE;
            case 422 -> UNPROCESSABLE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }

    public int status() {
        return switch (this) {
            case MALFORMED_BODY, INVALID_REQUEST -> 400;
            case UNAUTHENTICATED -> 401;
            case PERMISSION_MISSING, SCHOOL_NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case STATE_CONFLICT, IDEMPOTENCY_KEY_IN_USE -> 409;
            case GONE -> 410;
            case PRECONDITION_FAILED -> 412;
            case BODY_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case RANGE_NOT_SATISFIABLE -> 416;
            case UNPROCESSABLE, IDEMPOTENCY_KEY_REUSED -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL_ERROR -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String uri() {
        return PREFIX + slug();
    }
}
