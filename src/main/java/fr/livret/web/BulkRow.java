package fr.livret.web;

/**
 * One row of a {@link BulkBody} that meets the contract.
 *
 * @param line in NDJSON the line of the body, in an array the place of the element, from 1
 */
public record BulkRow<T>(int line, T value) {}
