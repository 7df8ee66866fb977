package fr.livret.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Teachers of whom the STS identity is told. */
record TeacherMappingChange(@NotEmpty @Size(max = MANY) List<@NotNull @Valid One> mappings) {

    private static final int MANY = 1000;

    /** A local key and the identity in STS. */
    record One(
            @NotNull String localKey,
            @NotNull @Pattern(regexp = TeacherInput.TYPES) String type,
            @NotNull @Pattern(regexp = TeacherInput.NUMBER) String stsId) {

        String target() {
            return Teacher.keyOf(type, stsId);
        }
    }
}
