package fr.livret.reportcard;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.livret.roster.ServiceMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as the lines of report cards know it. */
record CardService(
        UUID id,
        String subject,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable String group,
        @Nullable String label,
        ServiceMode mode,
        boolean absent) {

    /** Whether what a line says of its service is true of this one. */
    boolean agrees(ServiceReference said) {
        return (said.service() == null || said.service().equals(id))
                && agrees(said.subject(), subject)
                && agrees(said.classCode(), classCode)
                && agrees(said.group(), group)
                && agrees(said.label(), label);
    }

    private static boolean agrees(@Nullable String said, @Nullable String found) {
        return said == null || said.equals(found);
    }
}
