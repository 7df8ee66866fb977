package fr.livret.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a PUT says of a channel.
 *
 * @param secrets setting → name of its secret
 */
record ChannelInput(
        @NotNull @Size(max = 50) Map<@Size(max = 100) String, @NotNull @Size(min = 1, max = 2000) String> settings,

        @Nullable @Size(max = 20)
        Map<@Size(max = 100) String, @NotNull @Pattern(regexp = SecretSource.NAME) String> secrets) {

    Map<String, String> secretNames() {
        return secrets == null ? Map.of() : secrets;
    }
}
