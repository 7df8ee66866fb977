package fr.livret.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A row or a value of a file that an import refused, or a finding of the file's schema.
 *
 * @param line of the file, from 1; 0 when unknown
 * @param code of a {@link RefusalCode}, of the reader's reasons, or of the checker's rules
 * @param detail names the element or attribute at fault; never a text of a pupil
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refusal(
        int line,
        String code,
        @Nullable String siecleId,
        @Nullable String subject,
        @Nullable String period,
        @Nullable String detail) {}
