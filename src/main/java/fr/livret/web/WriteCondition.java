package fr.livret.web;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/**
 * What a write says about the state it is based on; a {@code @BeanParam} of PUT operations that create or replace. PATCH and DELETE,
 * which only touch what exists, take {@link #requireMatch(EtagCondition, Etag)} alone.
 */
public record WriteCondition(
        @HeaderParam("If-Match") @Nullable EtagCondition ifMatch,
        @HeaderParam("If-None-Match") @Nullable EtagCondition ifNoneMatch) {

    /**
     * Checks what the caller says against the state that there is.
     *
     * @throws PreconditionFailedProblem 412, with the current tag, if the caller knows another state or believed that there was none
     * @throws PreconditionRequiredProblem 428 if the caller said nothing
     */
    public void checkExisting(Etag current) {
        if (ifNoneMatch != null && ifNoneMatch.matchesWeakly(current)) {
            throw PreconditionFailedProblem.withCurrent(current);
        }
        requireMatch(ifMatch, current);
    }

    /**
     * Checks that the caller expects to create.
     *
     * @throws PreconditionFailedProblem 412 if the caller believed that there was something to replace
     * @throws PreconditionRequiredProblem 428 if the caller did not say {@code If-None-Match: *}
     */
    public void checkAbsent() {
        if (ifMatch != null) {
            throw PreconditionFailedProblem.withoutCurrent();
        }
        if (ifNoneMatch == null || !ifNoneMatch.any()) {
            throw new PreconditionRequiredProblem("If-None-Match");
        }
    }

    /** 428 without {@code If-Match}, 412 with a stale one. */
    public static void requireMatch(@Nullable EtagCondition ifMatch, Etag current) {
        if (ifMatch == null) {
            throw new PreconditionRequiredProblem("If-Match");
        }
        if (!ifMatch.matchesStrongly(current)) {
            throw PreconditionFailedProblem.withCurrent(current);
        }
    }
}
