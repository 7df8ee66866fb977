package fr.livret.imports;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An imported file, as it presents itself.
 *
 * @param name as the caller gave it
 * @param size in bytes, once out of its archive and uncompressed by the transfer
 * @param label of the schema or version it claims
 * @param school UAI in its header
 * @param year of SIECLE and STS files: the first calendar year of the school year
 * @param exportedAt of SIECLE files: local time, as it stands
 */
public record FileIdentity(
        @Nullable String name,
        long size,
        String sha256,
        @Nullable String label,
        @Nullable String school,
        @Nullable Integer year,
        @Nullable String exportedAt) {

    @Nullable
    LocalDateTime exportTime() {
        return exportedAt == null ? null : LocalDateTime.parse(exportedAt);
    }
}
