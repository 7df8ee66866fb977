package fr.livret.imports;

import org.jspecify.annotations.Nullable;

/**
 * An imported file, as it presents itself.
 *
 * @param name as the caller gave it
 * @param size in bytes, once uncompressed by the transfer
 * @param label of the schema it claims
 * @param school UAI in its header
 */
public record FileIdentity(
        @Nullable String name,
        long size,
        String sha256,
        @Nullable String label,
        @Nullable String school) {}
