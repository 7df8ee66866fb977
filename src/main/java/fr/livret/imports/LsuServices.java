package fr.livret.imports;

import fr.livret.imports.LsuSurvey.ServiceKey;
import fr.livret.imports.LsuSurvey.ServiceUse;
import fr.livret.roster.RosterStore.KnownService;
import fr.livret.roster.ServiceMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The services that the school has, to find those of an LSU file among them: the same as in an earlier file, else the one
 * that STS lists for the class, else the one of a group with students of the class when there is only one. What the lines
 * show of grades settles a mode that was assumed.
 */
final class LsuServices {

    private final Map<ServiceKey, KnownService> ofClasses = new HashMap<>();
    private final Map<ServiceKey, KnownService> ofGroups = new HashMap<>();
    private final Set<ServiceKey> severalGroups = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Map<UUID, ServiceMode> modes = new LinkedHashMap<>();

    LsuServices(Collection<KnownService> known) {
        for (KnownService service : known) {
            ids.add(service.id());
            ServiceKey key = new ServiceKey(service.classCode(), service.subjectCode(), service.sourceKey());
            if (!service.ofGroup()) {
                ofClasses.put(key, service);
            } else if (ofGroups.put(key, service) != null) {
                severalGroups.add(key);
            }
        }
        ofGroups.keySet().removeAll(severalGroups);
    }

    Optional<KnownService> find(ServiceKey key, ServiceUse use) {
        ServiceKey ofSts = new ServiceKey(key.classCode(), key.subjectCode(), "");
        Optional<KnownService> found = Optional.ofNullable(ofClasses.get(key))
                .or(() -> Optional.ofNullable(ofClasses.get(ofSts)))
                .or(() -> Optional.ofNullable(ofGroups.get(ofSts)));
        found.filter(KnownService::modeAssumed)
                .ifPresent(service -> modes.merge(
                        service.id(),
                        use.withGrades ? ServiceMode.WITH_GRADES : ServiceMode.WITHOUT_GRADES,
                        (one, other) -> one == ServiceMode.WITH_GRADES ? one : other));
        return found;
    }

    boolean has(KnownService service) {
        return ids.contains(service.id());
    }

    /** The modes that the file has settled. */
    Map<UUID, ServiceMode> saidModes() {
        return modes;
    }
}
