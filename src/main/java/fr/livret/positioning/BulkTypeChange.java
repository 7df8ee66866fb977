package fr.livret.positioning;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One change for several classes. */
final class BulkTypeChange extends TypeChange {

    @JsonProperty
    @NotEmpty
    @Size(max = 1000)
    private List<@NotNull @Size(min = 1, max = 20) String> classes = List.of();

    List<String> classes() {
        return classes;
    }
}
