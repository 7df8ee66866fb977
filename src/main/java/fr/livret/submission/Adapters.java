package fr.livret.submission;

import fr.livret.submission.spi.SubmissionAdapter;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The adapters installed, by name: those of the application and those dropped in. */
@Startup
@ApplicationScoped
class Adapters {

    private static final Logger LOG = Logger.getLogger(Adapters.class);
    private static final String NAME = "[a-z0-9-]{1,40}";

    private final SortedMap<String, SubmissionAdapter> byName;

    Adapters(@All List<SubmissionAdapter> own, DropInAdapters dropIns) {
        byName = byName(Stream.concat(own.stream(), dropIns.load().stream()).toList());
        LOG.infof("event=submission-adapters names=%s", byName.keySet());
    }

    Optional<SubmissionAdapter> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<SubmissionAdapter> all() {
        return byName.values();
    }

    /** A name that is not allowed, or is another's, stops the start. */
    static SortedMap<String, SubmissionAdapter> byName(List<SubmissionAdapter> adapters) {
        SortedMap<String, SubmissionAdapter> byName = new TreeMap<>();
        for (SubmissionAdapter adapter : adapters) {
            String name = adapter.name();
            if (!name.matches(NAME)) {
                throw new IllegalStateException("submission adapter of a name that is not allowed: " + name);
            }
            if (byName.put(name, adapter) != null) {
                throw new IllegalStateException("two submission adapters are called " + name);
            }
        }
        return byName;
    }
}
