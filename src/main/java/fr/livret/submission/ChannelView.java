package fr.livret.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.livret.web.Etag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A school's channel as served.
 *
 * @param secrets names, never contents
 * @param refusals why a submission without token would be refused now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelView(
        String name,
        Map<String, String> settings,
        Map<String, String> secrets,
        @Nullable Credential credential,
        List<Refusal> refusals,
        @JsonIgnore Etag etag) {

    /** A credential that expires. */
    record Credential(Instant expiresAt, boolean expiresSoon) {}

    /** A reason why nothing can be sent. */
    record Refusal(String code, String detail) {}
}
