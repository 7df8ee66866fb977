package fr.livret.positioning.generation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a generation is asked.
 *
 * @param refresh makes values of earlier generations again
 * @param services those concerned; none for all
 */
record GenerationOptions(
        @QueryParam("preview") @DefaultValue("false") boolean preview,
        @QueryParam("refresh") @DefaultValue("false") boolean refresh,
        @QueryParam("service") List<UUID> services) {

    boolean concerns(UUID service) {
        return services.isEmpty() || services.contains(service);
    }

    /** The same for the same request, in whatever order services are named. */
    String canonical() {
        Set<UUID> sorted = new TreeSet<>(services);
        return refresh + sorted.toString();
    }
}
