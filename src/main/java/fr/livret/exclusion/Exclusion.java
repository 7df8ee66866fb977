package fr.livret.exclusion;

import java.time.Instant;

/**
 * The decision to leave a student out of a period's exports; it lasts until somebody lifts it.
 *
 * @param author who decided, by the name of the token
 * @param reason in the author's words, at most 500 UTF-16 units
 */
public record Exclusion(String author, Instant excludedAt, String reason) {}
