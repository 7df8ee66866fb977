package fr.livret.school;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a PUT says of a school; options left out take their defaults. */
record SchoolInput(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(2000) @Max(2099) Integer currentYear,
        @Valid @Nullable Options options) {

    Options optionsOrDefault() {
        return options == null ? new Options(null) : options;
    }

    /**
     * What the school chose.
     *
     * @param fileRetentionHours how long exported files are kept
     */
    record Options(@Min(1) @Max(720) @Nullable Integer fileRetentionHours) {

        private static final int DEFAULT_RETENTION_HOURS = 24;

        int fileRetentionHoursOrDefault() {
            return fileRetentionHours == null ? DEFAULT_RETENTION_HOURS : fileRetentionHours;
        }
    }
}
