package fr.livret.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Why a job failed: the key of a message ({@code job.<problem>.detail}) and what it names, never personal data. It
 * becomes a problem document in the reader's language when the job is read.
 */
public record JobError(String problem, @Nullable String argument) {

    /** Every attempt failed for a reason that is not the data's. */
    public static final String INTERNAL = "internal";

    public static JobError of(String problem) {
        return new JobError(problem, null);
    }
}
