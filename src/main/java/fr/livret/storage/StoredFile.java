package fr.livret.storage;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param size of the content, in bytes, before compression
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record StoredFile(UUID id, String mediaType, long size, String sha256) {}
