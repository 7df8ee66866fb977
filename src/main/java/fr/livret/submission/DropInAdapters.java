package fr.livret.submission;

import fr.livret.submission.spi.SubmissionAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Adapters that were compiled apart: the services of the jars in the directory that the operator gave. CDI finds beans
 * when the application is built, hence {@link ServiceLoader} for these. Each jar has a class loader of its own below the
 * application's. A jar without an adapter, or whose adapter cannot be made, stops the start: a channel that is silently
 * missing would be noticed too late.
 */
@ApplicationScoped
class DropInAdapters {

    private static final Logger LOG = Logger.getLogger(DropInAdapters.class);

    private final SubmissionConfig config;

    DropInAdapters(SubmissionConfig config) {
        this.config = config;
    }

    List<SubmissionAdapter> load() {
        return config.adapters().map(DropInAdapters::load).orElse(List.of());
    }

    static List<SubmissionAdapter> load(Path directory) {
        return jars(directory).stream().flatMap(jar -> ofJar(jar).stream()).toList();
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of submission adapters cannot be read: " + directory, e);
        }
    }

    @SuppressWarnings("resource") // the classes of a jar are loaded for as long as the process lives
    private static List<SubmissionAdapter> ofJar(Path jar) {
        ClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, SubmissionAdapter.class.getClassLoader());
        List<SubmissionAdapter> adapters = new ArrayList<>();
        ServiceLoader.load(SubmissionAdapter.class, loader).stream()
                .filter(service -> service.type().getClassLoader() == loader)
                .forEach(service -> adapters.add(service.get()));
        if (adapters.isEmpty()) {
            throw new IllegalStateException("no submission adapter in " + jar);
        }
        adapters.forEach(adapter ->
                LOG.infof("event=submission-adapter-dropped-in name=%s jar=%s", adapter.name(), jar.getFileName()));
        return adapters;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
