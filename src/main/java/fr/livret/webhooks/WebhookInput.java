package fr.livret.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of an endpoint.
 *
 * @param enabled whether notices are sent; true unless said otherwise
 */
record WebhookInput(
        @NotBlank @Size(max = 500) String url,
        @Nullable @Size(max = 200) String description,
        @Nullable Boolean enabled) {

    boolean enabledOrDefault() {
        return enabled == null || enabled;
    }
}
