package fr.livret.submission;

import fr.livret.submission.spi.SubmissionAdapter;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The adapters installed, by name: those of the application and those dropped in. */
@Startup
@ApplicationScoped
class Adapters {

    private static final Logger LOG = Logger.getLogger(Adapters.class);
    private static final String NAME = "[a-z0-9-]{1,40}";

    private final TreeMap<String, SubmissionAdapter> byName = new TreeMap<>();

    Adapters(@All List<SubmissionAdapter> own, DropInAdapters dropIns) {
        Stream.concat(own.stream(), dropIns.load().stream()).forEach(this::add);
        LOG.infof("event=submission-adapters names=%s", byName.keySet());
    }

    Optional<SubmissionAdapter> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<SubmissionAdapter> all() {
        return byName.values();
    }

    private void add(SubmissionAdapter adapter) {
        String name = adapter.name();
        if (!name.matches(NAME)) {
            throw new IllegalStateException("submission adapter of a name that is not allowed: " + name);
        }
        if (byName.put(name, adapter) != null) {
            throw new IllegalStateException("two submission adapters are called " + name);
        }
    }
}
