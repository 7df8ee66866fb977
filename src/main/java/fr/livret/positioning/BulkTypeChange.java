package fr.livret.positioning;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change for several classes. */
record BulkTypeChange(
        @NotEmpty @Size(max = MAX_CLASSES) List<@NotNull @Size(min = 1, max = 20) String> classes,
        @Nullable TypeOrNone positioning,
        @Nullable TypeOrNone declaredInLsu) {

    private static final int MAX_CLASSES = 1000;

    TypeChange ofEach() {
        return new TypeChange(positioning, declaredInLsu);
    }
}
