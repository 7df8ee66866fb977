package fr.livret.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mappings of subjects to set; those of other subjects stay. */
record SubjectMappingChange(@NotEmpty @Size(max = MANY) List<@NotNull @Valid One> mappings) {

    private static final int MANY = 1000;

    /** The mapping of one subject; without SIECLE code it is removed. */
    record One(
            @NotNull String code,

            @Pattern(regexp = Subjects.SIECLE_CODE) @Nullable
            String siecleCode,

            @Pattern(regexp = Subjects.SIECLE_CODE) @Nullable
            String nationalCode) {}
}
