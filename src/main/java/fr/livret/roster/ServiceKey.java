package fr.livret.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tells a service apart within a school year. */
record ServiceKey(
        String subject,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable String group,
        String sourceKey) {

    static ServiceKey of(ServiceInput said) {
        String source = said.sourceKey() == null ? "" : said.sourceKey().strip();
        return new ServiceKey(said.subject(), said.classCode(), said.group(), source);
    }

    static ServiceKey of(ServiceView service) {
        return new ServiceKey(service.subject(), service.classCode(), service.group(), service.sourceKey());
    }

    /** The id of a service that nobody gave one: the same key means the same service. */
    String newId(String school, int year) {
        String structure = classCode == null ? "group:" + group : classCode;
        String identity = String.join("|", "service", school + year, structure, subject, sourceKey);
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
