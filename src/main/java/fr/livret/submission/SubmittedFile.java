package fr.livret.submission;

import java.util.UUID;

/**
 * The file of an export as it was checked.
 *
 * @param id in the file store
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record SubmittedFile(UUID id, String name, String mediaType, long size, String sha256) {}
