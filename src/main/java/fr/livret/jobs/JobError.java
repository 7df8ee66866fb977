package fr.livret.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Why a job failed: the slug of a problem type and what its message names (never personal data). It becomes a problem in
 * the reader's language when the job is read.
 */
public record JobError(String problem, @Nullable String argument) {}
